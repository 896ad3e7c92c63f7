using Microsoft.AspNetCore.Http;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web;

/// <summary>The matches as a JSON array, newest first seen first.</summary>
public sealed class MatchesPage(IMatches matches, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = MatchesQuery.Read(asked, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var newest = matches.NewestFirstAsync(query.Window, cancellation).Take(query.Limit);
        return Results.Json(await newest.Select(MatchJson.Of).ToListAsync(cancellation));
    }
}
