using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tables;
using Monitor.Watch.Feedback;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Page;

/// <summary>What analysts say of matches and near misses on the page.</summary>
public sealed class OpinionsResource(IFeedback feedback, RecordFeedback record, OwnRequests own, TimeProvider clock)
{
    // The platform's login puts it there, and takes it out of what clients send.
    private const string Principal = "X-MS-CLIENT-PRINCIPAL-ID";

    /// <summary>GET lists, POST says, DELETE takes back.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(request.Method))
        {
            return await ListAsync(request, cancellation);
        }

        if (own.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        var said = await SmallJson.ReadAsync<Said>(request, cancellation);
        if (NamedMatch.Read(said?.Article, said?.Seen, said?.Band) is not { } match)
        {
            return Wrong();
        }

        if (HttpMethods.IsDelete(request.Method))
        {
            await record.WithdrawAsync(match, ReaderOf(request), cancellation);
            return Results.NoContent();
        }

        return OpinionOf(said?.Opinion) is { } opinion ? await SayAsync(match, ReaderOf(request), opinion, cancellation) : Wrong();
    }

    private async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (query, problem) = WindowQuery.Read(request.Query, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var entries = feedback.NewestFirstAsync(new MatchWindow(query.From, query.Until), cancellation);
        return Results.Json(await entries.Select(entry => new
        {
            article = entry.Match.Article.Value,
            seen = entry.Match.FirstSeen,
            opinion = entry.Opinion == Opinion.Relevant ? "relevant" : "not",
            at = entry.At,
            mine = entry.Who == ReaderOf(request),
        }).ToListAsync(cancellation));
    }

    private async Task<IResult> SayAsync(MatchId match, string who, Opinion opinion, CancellationToken cancellation) =>
        await record.RecordAsync(match, who, opinion, cancellation) is null
            ? Results.Problem("There is no such match.", statusCode: StatusCodes.Status404NotFound)
            : Results.NoContent();

    /// <summary>Everybody who is not signed in is one reader: their last word stands.</summary>
    private static string ReaderOf(HttpRequest request) => TableKeys.HashOf($"page {request.Headers[Principal]}");

    private static Opinion? OpinionOf(string? word) => word switch
    {
        "relevant" => Opinion.Relevant,
        "not" => Opinion.NotRelevant,
        _ => null,
    };

    private static IResult Wrong() => SmallJson.Refusal(
        "Send a JSON object with 'article' and 'seen' of the match, its 'band', and 'opinion' as relevant or not.");

    private sealed record Said(string? Article, string? Seen, string? Band, string? Opinion);
}
