using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Syndication;

/// <summary>The matches as a feed, or as CSV, newest first seen first.</summary>
public sealed class MatchesFeed(IMatches matches, FeedPlace place, TimeProvider clock)
{
    /// <param name="format">atom, rss, json (JSON Feed) or csv.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string format, CancellationToken cancellation)
    {
        var isCsv = format.Equals("csv", StringComparison.OrdinalIgnoreCase);
        var written = FeedFormat.Of(format);
        if (!isCsv && written is null)
        {
            return NoSuchFormat(format, "atom, rss, json or csv");
        }

        var (query, problem) = MatchesQuery.Read(request.Query, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var page = await Page<Match>.ReadAsync(
            matches.NewestFirstAsync(query.Window, cancellation), query.Limit, match => match.Id.FirstSeen, cancellation);
        var modified = page.Items.Max(match => match.Written);
        return written is null
            ? new ConditionalAnswer(MatchCsv.MediaType, Encoding.UTF8.GetBytes(MatchCsv.Write(page.Items)), modified, clock.GetUtcNow())
            : new ConditionalAnswer($"{written.MediaType}; charset=utf-8", written.Write(FeedOf(request, $"matches.{format}", query, page)), modified, clock.GetUtcNow());
    }

    internal static IResult NoSuchFormat(string asked, string known) => Results.Problem(
        $"'{asked}' is no format of this feed; ask for {known}.", statusCode: StatusCodes.Status404NotFound, title: "There is no such format");

    private PublishedFeed FeedOf(HttpRequest request, string name, MatchesQuery query, Page<Match> page) => new(
        $"Drawdown Monitor: {TitleOf(query.Window.Band)}",
        "Reports of reductions of United States and coalition troops in Iraq, with the sentences and figures that make them so.",
        place.First(request, name),
        place.Self(request, name),
        place.Home(request),
        page.HasMore ? place.Next(request, name, page.Items[^1].Id.FirstSeen) : null,
        [.. page.Items.Select(MatchEntry.Of)]);

    private static string TitleOf(MatchBand band) => band switch
    {
        MatchBand.Match => "reports of troop reductions in Iraq",
        MatchBand.Review => "reports for a person to judge",
        MatchBand.NotCovered => "reports in languages that are not read",
        _ => throw new UnreachableException(),
    };
}
