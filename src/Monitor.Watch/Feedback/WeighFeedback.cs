using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Training;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>Shows what a model would judge otherwise that readers' verdicts have moved, before it judges anything.</summary>
public sealed class WeighFeedback(ExportFeedback export, IMatches matches, RelevanceModel model)
{
    /// <summary>So many of the newest matches, and as many of the near misses, are judged again.</summary>
    public const int MostOfEach = 1000;

    /// <returns>Null: no reader has said anything of what was first seen in the window.</returns>
    public async Task<FeedbackEffect?> WeighAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        var judged = await export.ExportAsync(new MatchWindow(from, until), cancellation).ToListAsync(cancellation);
        if (judged.Count == 0)
        {
            return null;
        }

        var outcome = FeedbackTraining.Train(model, [.. judged.Select(label => new JudgedText(label.Match.KeptText, label.IsRelevant, label.Match.Score))]);
        var others = await NewestAsync(from, until, [.. judged.Select(label => label.Match.Id)], cancellation);
        IReadOnlyList<MovedVerdict> verdicts =
        [
            .. judged.Select(label => MovedVerdict.Of(label.Match, label.IsRelevant, model, outcome.Model)),
            .. others.Select(match => MovedVerdict.Of(match, null, model, outcome.Model)),
        ];
        return new FeedbackEffect(outcome, judged, verdicts);
    }

    private async Task<List<Match>> NewestAsync(
        DateTimeOffset from, DateTimeOffset until, HashSet<MatchId> judged, CancellationToken cancellation)
    {
        var newest = new List<Match>();
        foreach (var band in (MatchBand[])[MatchBand.Match, MatchBand.Review])
        {
            newest.AddRange(await matches.NewestFirstAsync(new MatchWindow(from, until, band), cancellation)
                .Take(MostOfEach).Where(match => !judged.Contains(match.Id)).ToListAsync(cancellation));
        }

        return newest;
    }
}
