namespace Monitor.Analysis.Relevance;

/// <summary>
/// What is known of a report, as plain text. Any part may be empty: a title alone, a body alone and all three are
/// assessed. A part that repeats another (a body that begins with the summary) does not count twice.
/// </summary>
public sealed record NewsText(string Title, string Summary, string Body)
{
    /// <summary>The parts in reading order, each followed by a line feed. <see cref="EvidenceSentence.Offset"/> counts in it.</summary>
    public string Whole => $"{Title}\n{Summary}\n{Body}\n";

    /// <summary>A text whose first line is its title and the rest its body.</summary>
    public static NewsText FromPlainText(string content)
    {
        var text = content.TrimStart('\uFEFF', '\r', '\n', ' ');
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? new NewsText(text, "", "") : new NewsText(text[..end].TrimEnd('\r'), "", text[(end + 1)..]);
    }
}
