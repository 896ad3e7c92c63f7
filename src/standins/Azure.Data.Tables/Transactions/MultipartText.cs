namespace Azure.Data.Tables.Transactions;

/// <summary>Takes multipart text apart. Lines may end in CRLF, as the standard says, or in LF, as servers do.</summary>
internal static class MultipartText
{
    private const string Boundary = "boundary=";

    /// <summary>The innermost parts, without their part headers.</summary>
    public static IEnumerable<string> Leaves(string text, string contentType) =>
        Parts(text, BoundaryIn(contentType)).SelectMany(part =>
        {
            var (head, body) = HeadAndBody(part);
            var type = Headers(head).GetValueOrDefault("Content-Type") ?? string.Empty;
            return type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? Leaves(body, type) : [body];
        });

    public static (string Head, string Body) HeadAndBody(string part)
    {
        var lines = part.ReplaceLineEndings("\n").TrimStart('\n');
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? (lines, string.Empty) : (lines[..end], lines[(end + 2)..]);
    }

    public static Dictionary<string, string> Headers(string head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    // Before the first boundary there may be a preamble; behind the last one, marked "--", nothing counts.
    private static IEnumerable<string> Parts(string text, string boundary) =>
        text.Split($"--{boundary}").Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal));

    private static string BoundaryIn(string contentType)
    {
        var start = contentType.IndexOf(Boundary, StringComparison.OrdinalIgnoreCase);
        return start < 0
            ? throw new InvalidOperationException($"The answer to a transaction has no boundary in '{contentType}'.")
            : contentType[(start + Boundary.Length)..].Split(';')[0].Trim().Trim('"');
    }
}
