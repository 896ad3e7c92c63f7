using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>
/// An article judged to report a reduction, with the evidence; or one that is kept for a person to judge, which
/// <see cref="MatchId.Band"/> says.
/// </summary>
public sealed record Match
{
    public const int MostVersions = 10;

    public required MatchId Id { get; init; }

    public required FeedId Feed { get; init; }

    public required string Title { get; init; }

    public Uri? Address { get; init; }

    /// <summary>The name of the feed that carried it first.</summary>
    public required string Source { get; init; }

    /// <summary>As the feed says, UTC; null where it says nothing.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    public required string ModelVersion { get; init; }

    /// <summary>The sentences that carried the score, best first.</summary>
    public required IReadOnlyList<EvidenceSentence> Sentences { get; init; }

    /// <summary>The terms that spoke for it (positive) and against it (negative), strongest first.</summary>
    public IReadOnlyList<TermWeight> Terms { get; init; } = [];

    /// <summary>The training article that it is most like; null when it is like none.</summary>
    public NearestArticle? Nearest { get; init; }

    /// <summary>What keeps it from being a match, as sentences; empty for a match.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The reductions that it states, in the order of the text.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The event that it tells of; null for what is kept for a person, and for matches stored before events were.</summary>
    public EventId? Event { get; init; }

    /// <summary>False for what an older item of a feed's first poll says: stored, told to nobody.</summary>
    public required bool Alerts { get; init; }

    /// <summary>Why it was judged by less than the article, in one sentence; empty when it was not.</summary>
    public string Shortfall { get; init; } = "";

    /// <summary>By what the wording that matched first is recognised; empty for matches stored before wordings were.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The later wordings of the same feed, oldest first, the latest <see cref="MostVersions"/> of them. What was told stays as it was.</summary>
    public IReadOnlyList<MatchVersion> Versions { get; init; } = [];

    /// <summary>What the store needs to notice a rival; opaque, null for a match not read from it.</summary>
    public string? Revision { get; init; }

    /// <summary>When the store last wrote it, by its own clock; null for a match not read from it.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>
    /// The sentence to quote: the one that carried most of the score and says more than the title, else the title's own.
    /// Empty where none carried it.
    /// </summary>
    public string BestSentence =>
        Sentences.Select(sentence => sentence.Text).FirstOrDefault(text => text != Title)
        ?? (Sentences is [var best, ..] ? best.Text : "");

    /// <summary>What is left of the text: its title and the sentences that carried its score.</summary>
    public NewsText KeptText => new(Title, "", string.Join(' ', Sentences.Select(sentence => sentence.Text).Where(text => text != Title)));

    /// <summary>The match with a later wording; the match itself when it has that wording already.</summary>
    public Match With(MatchVersion version)
    {
        if (version.Mark == Mark || Versions.Any(known => known.Mark == version.Mark))
        {
            return this;
        }

        var titleBefore = Versions is [.., var last] ? last.Title : Title;
        var changed = titleBefore == version.Title ? "text" : IsSameText(version) ? "title" : "title and text";
        return this with { Versions = [.. Versions.TakeLast(MostVersions - 1), version with { Changed = changed }] };
    }

    private bool IsSameText(MatchVersion version) =>
        (Versions is [.., var last] ? last.Sentences : [.. Sentences.Select(sentence => sentence.Text)])
            .Where(sentence => sentence != Title).SequenceEqual(version.Sentences.Where(sentence => sentence != version.Title));
}
