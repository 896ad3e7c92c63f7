using Microsoft.AspNetCore.Http;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Page;

/// <summary>One match with all that speaks for and against it.</summary>
public sealed class MatchDetail(IMatches matches)
{
    public async Task<IResult> ShowAsync(HttpRequest request, string article, CancellationToken cancellation)
    {
        if (NamedMatch.Read(article, request.Query["seen"], request.Query["band"]) is not { } id)
        {
            return WindowQuery.Refusal("A match is named by its id and by 'seen', its firstSeen; those of other lists also by 'band'.");
        }

        return await matches.FindAsync(id, cancellation) is { } match
            ? Results.Text(MatchJson.Write(match), "application/json")
            : Results.Problem("There is no such match.", statusCode: StatusCodes.Status404NotFound);
    }
}
