using System.Globalization;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>Keeps the later wordings of a match with it.</summary>
public sealed class RecordVersion(IMatches matches, TimeProvider clock)
{
    private const int MostSentences = 3;

    /// <summary>
    /// Records the wording of the item unless the match has it. Other feeds word the same article in their own way,
    /// which is no edit: only the feed that brought the match is listened to.
    /// </summary>
    /// <returns>Whether this call recorded it.</returns>
    public async Task<bool> RecordAsync(
        FeedId feed, Claim claim, MatchBand band, NewItem item, Assessment assessment, CancellationToken cancellation)
    {
        var version = VersionOf(item, assessment);
        while (await matches.FindAsync(new MatchId(claim.FirstSeen, claim.Article, band), cancellation) is { } match && match.Feed == feed)
        {
            var with = match.With(version);
            if (ReferenceEquals(with, match))
            {
                return false;
            }

            if (await matches.SaveAsync(with, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    internal static string MarkOf(NewItem item) => item.Marks.Content.ToString("x16", CultureInfo.InvariantCulture);

    private MatchVersion VersionOf(NewItem item, Assessment assessment) => new(
        clock.GetUtcNow(), MarkOf(item), "", item.Item.Title, assessment.Score,
        [.. assessment.Sentences.Take(MostSentences).Select(sentence => sentence.Text)]);
}
