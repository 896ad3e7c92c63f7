using Monitor.Feeds.Reading;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>
/// The names under which an article is claimed, whichever feeds carry it, in the order in which they are: its
/// canonical address; the publisher's id within its feed; where it has neither, its words; last its title with the
/// publisher's host, which holds for <see cref="ClaimArticle.TitleHolds"/> only.
/// </summary>
/// <param name="Own">At least one; the first names the article when nobody claimed it before.</param>
/// <param name="Title">Null for a title too short to tell two reports apart, or without a host.</param>
public sealed record ArticleKeys(IReadOnlyList<ArticleId> Own, ArticleId? Title)
{
    /// <summary>"Daily briefing" and "Iraq: situation report" head a new text every day.</summary>
    private const int FewestTitleWords = 5;

    /// <summary>An id with fewer digits ("latest") may be the same for every item of a feed that has one at a time.</summary>
    private const int FewestIdDigits = 4;

    public static ArticleKeys Of(FeedItem item, ItemMarks marks, FeedId feed)
    {
        List<ArticleId> own = [];
        if (marks.Address != 0 && item.Link is { } link)
        {
            own.Add(Hashed("address", CanonicalAddress.Of(link)));
        }

        if (marks.Id != 0 && item.Id is { } id && id.Count(char.IsAsciiDigit) >= FewestIdDigits)
        {
            own.Add(Hashed("id", feed.Value, id));
        }

        return new ArticleKeys(own.Count > 0 ? own : [Hashed("words", feed.Value, item.Title, item.Summary, item.Content)], TitleOf(item));
    }

    /// <summary>
    /// The names under which the same article is kept for a person. They are others, so that an article kept first can
    /// still be claimed as a match, and told, when a fuller wording of it arrives.
    /// </summary>
    public ArticleKeys Kept => new([.. Own.Select(KeptName)], Title is { } title ? KeptName(title) : null);

    private static ArticleId KeptName(ArticleId name) => Hashed("kept", name.Value);

    private static ArticleId? TitleOf(FeedItem item)
    {
        var words = ComparableText.Of(item.Title);
        return ComparableText.Count(words) >= FewestTitleWords && item.Link is { } link && CanonicalAddress.SourceOf(link) is { Length: > 0 } source
            ? Hashed("title", source, words)
            : null;
    }

    private static ArticleId Hashed(params ReadOnlySpan<string> parts) => new(StableHash.Hex32(parts));
}
