using System.Runtime.CompilerServices;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>The matches that readers judged, each with one label.</summary>
public sealed class ExportFeedback(IFeedback feedback, IMatches matches)
{
    public async IAsyncEnumerable<LabelledMatch> ExportAsync(
        MatchWindow window, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<FeedbackEntry> said = [];
        await foreach (var entry in feedback.NewestFirstAsync(window, cancellation))
        {
            if (said is [var first, ..] && first.Match != entry.Match)
            {
                if (await LabelAsync(said, cancellation) is { } labelled)
                {
                    yield return labelled;
                }

                said.Clear();
            }

            said.Add(entry);
        }

        if (said.Count > 0 && await LabelAsync(said, cancellation) is { } last)
        {
            yield return last;
        }
    }

    private async Task<LabelledMatch?> LabelAsync(List<FeedbackEntry> said, CancellationToken cancellation)
    {
        var match = await matches.FindAsync(said[0].Match, cancellation);
        var balance = said.Sum(entry => entry.Opinion == Opinion.Relevant ? 1 : -1);
        var isRelevant = balance != 0 ? balance > 0 : said.MaxBy(entry => entry.At)!.Opinion == Opinion.Relevant;
        return match is null ? null : new LabelledMatch(match, isRelevant, said.Count);
    }
}
