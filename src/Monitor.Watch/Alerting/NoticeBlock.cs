namespace Monitor.Watch.Alerting;

/// <summary>One paragraph of a notice.</summary>
/// <param name="Text">Plain text; it may hold what a feed said, and so anything.</param>
/// <param name="Link">Where the text leads, if anywhere.</param>
public sealed record NoticeBlock(string Text, Uri? Link)
{
    /// <summary>A few words above the text; empty for none.</summary>
    public string Heading { get; init; } = "";
}
