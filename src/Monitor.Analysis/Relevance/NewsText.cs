namespace Monitor.Analysis.Relevance;

/// <summary>
/// What is known of a report, as plain text. Any part may be empty: a title alone, a body alone and all three are
/// assessed. A part that repeats another (a body that begins with the summary) does not count twice.
/// </summary>
public sealed record NewsText(string Title, string Summary, string Body)
{
    /// <summary>The parts in reading order, each followed by a line feed. <see cref="EvidenceSentence.Offset"/> counts in it.</summary>
    public string Whole => $"{Title}\n{Summary}\n{Body}\n";
}
