using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tables;

namespace Monitor.Functions.Web.Page;

/// <summary>The matches as a list shows them, newest first seen first: a JSON object as <see cref="PagedAnswer"/> has it.</summary>
public sealed class MatchSummariesList(IMatchSummaries summaries, TimeProvider clock)
{
    /// <summary>Takes "from", "until", "limit" and "band" as /api/matches, "after", and "q", words of the title or source.</summary>
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = MatchesQuery.Read(asked, clock.GetUtcNow());
        if (query is null || PagedAnswer.ProblemOf(asked, out problem))
        {
            return WindowQuery.Refusal(problem);
        }

        var page = await summaries.ReadAsync(query.Window, PagedAnswer.WordsOf(asked), PagedAnswer.PlaceOf(asked), query.Limit, cancellation);
        return PagedAnswer.Of("matches", page);
    }
}
