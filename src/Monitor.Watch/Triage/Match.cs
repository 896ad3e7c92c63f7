using Monitor.Analysis.Relevance;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>An article judged to report a reduction, with the evidence.</summary>
public sealed record Match
{
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

    /// <summary>False for what an older item of a feed's first poll says: stored, told to nobody.</summary>
    public required bool Alerts { get; init; }

    /// <summary>
    /// The sentence to quote: the one that carried most of the score and says more than the title, else the title's own.
    /// Empty where none carried it.
    /// </summary>
    public string BestSentence =>
        Sentences.Select(sentence => sentence.Text).FirstOrDefault(text => text != Title)
        ?? (Sentences is [var best, ..] ? best.Text : "");
}
