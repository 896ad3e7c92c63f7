namespace Monitor.Watch;

internal static class HexId
{
    public static string Checked(string value, string name) =>
        value.Length == 32 && value.All(char.IsAsciiHexDigitLower)
            ? value
            : throw new ArgumentException("An identifier has 32 lower-case hexadecimal digits.", name);
}
