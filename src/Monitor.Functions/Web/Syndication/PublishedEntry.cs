using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Web.Html;

namespace Monitor.Functions.Web.Syndication;

/// <summary>
/// One entry of a feed. Text becomes one visible line when it enters, which also holds only what XML can
/// (XML 1.0, section 2.2); a link leads to the web or nowhere.
/// </summary>
internal sealed record PublishedEntry
{
    private const int LongestTitle = 300;
    private const int LongestSummary = 700;

    /// <summary>The same for the same thing for ever, wherever it is served.</summary>
    public required string Id { get; init; }

    public required string Title { get; init => field = PlainLine.Of(value, LongestTitle); }

    public Uri? Link { get; init => field = WebLink.Of(value); }

    /// <summary>Who reports it.</summary>
    public required string Author { get; init => field = PlainLine.Of(value, LongestTitle) is { Length: > 0 } name ? name : "Unnamed source"; }

    public required DateTimeOffset Published { get; init; }

    /// <summary>When it last brought news; not before <see cref="Published"/>.</summary>
    public required DateTimeOffset Updated { get; init; }

    public required string Summary { get; init => field = PlainLine.Of(value, LongestSummary); }

    public required Markup Content { get; init; }
}
