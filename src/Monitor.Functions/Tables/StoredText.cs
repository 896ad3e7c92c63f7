namespace Monitor.Functions.Tables;

/// <summary>
/// Text from outside, cut to what a row has room for: a text property holds 32,768 UTF-16 units (64 KiB), and a feed
/// may offer a title of a megabyte. A row that is refused would be a report lost.
/// </summary>
internal static class StoredText
{
    public const int Title = 1000;
    public const int Words = 2000;

    public const int Lines = 25_000;

    /// <summary>Addresses are of no use when cut; a longer one is stored as none.</summary>
    public const int Address = 8000;

    public static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1), "…");

    /// <summary>The lines that fit into <see cref="Lines"/> units, whole.</summary>
    public static string CutLines(IEnumerable<string> lines)
    {
        var room = Lines;
        return string.Join('\n', lines.Select(line => Cut(line, Title)).TakeWhile(line => (room -= line.Length + 1) >= 0));
    }

    public static string AddressOf(Uri? address) => address?.AbsoluteUri is { Length: <= Address } text ? text : "";
}
