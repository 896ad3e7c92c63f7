namespace Azure.Data.Tables.Accounts;

/// <summary>The <c>name=value</c> pairs of a connection string; names are compared without regard to case.</summary>
internal static class ConnectionSettings
{
    /// <exception cref="InvalidOperationException">The text is not a list of pairs.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var segments = connectionString.Split(';');
        var count = segments[^1].Length == 0 ? segments.Length - 1 : segments.Length;
        foreach (var segment in segments.Take(count))
        {
            var (name, value) = Pair(segment);
            if (!settings.TryAdd(name, value))
            {
                throw new InvalidOperationException($"The connection string has the keyword '{name}' twice.");
            }
        }

        return settings;
    }

    private static (string Name, string Value) Pair(string segment)
    {
        // Only the first '=' separates: keys and signatures end in '='.
        var separator = segment.IndexOf('=', StringComparison.Ordinal);
        return separator switch
        {
            _ when segment.Length == 0 => throw new InvalidOperationException("The connection string has an empty segment."),
            -1 => throw new InvalidOperationException($"The connection string has no value for the keyword '{segment}'."),
            0 => throw new InvalidOperationException("The connection string has a value without a keyword."),
            _ when separator == segment.Length - 1 => throw new InvalidOperationException(
                $"The connection string has the keyword '{segment[..separator]}' with an empty value."),
            _ => (segment[..separator].Trim(), segment[(separator + 1)..].Trim()),
        };
    }
}
