namespace Monitor.Watch;

internal static class HexId
{
    /// <exception cref="ArgumentException">It is none; null is none either, and JSON may hold it in a list.</exception>
    public static string Checked(string? value, string name) =>
        value is { Length: 32 } && value.All(char.IsAsciiHexDigitLower)
            ? value
            : throw new ArgumentException("An identifier has 32 lower-case hexadecimal digits.", name);
}
