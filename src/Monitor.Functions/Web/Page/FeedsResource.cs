using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Monitor.Feeds.Discovery;
using Monitor.Feeds.Opml;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Web.Page;

/// <summary>The feeds that are watched: listed, added, paused, and as a subscription list in and out.</summary>
public sealed class FeedsResource(
    IFeeds feeds, EnrolFeed enrol, PauseFeed pause, FeedDiscovery discovery, OwnRequests own, TimeProvider clock)
{
    /// <summary>Bytes; lists of ten thousand feeds have been seen, of about 200 bytes each.</summary>
    private const int LargestList = 4 * 1024 * 1024;

    /// <summary>GET lists, POST adds {"url"}.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsPost(request.Method))
        {
            return own.Refusal(request) ?? await AddAsync(request, cancellation);
        }

        var now = clock.GetUtcNow();
        return Results.Json((await ListedAsync(cancellation)).Select(feed => FeedJson.Of(feed, now)));
    }

    /// <summary>Pauses or resumes: {"paused": true, "reason": "…"}.</summary>
    public async Task<IResult> ChangeAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (own.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        if (await SmallJson.ReadAsync<Change>(request, cancellation) is not { Paused: { } paused } change || !IsId(id))
        {
            return SmallJson.Refusal("Send a JSON object with 'paused' as true or false, to the address of a feed that is listed.");
        }

        var feed = paused
            ? await pause.PauseAsync(new FeedId(id), change.Reason is { Length: > 0 and <= 200 } words ? words : "Paused on the page.", cancellation)
            : await pause.ResumeAsync(new FeedId(id), cancellation);
        return feed is null
            ? Results.Problem("There is no such feed.", statusCode: StatusCodes.Status404NotFound)
            : Results.Json(FeedJson.Of(feed, clock.GetUtcNow()));
    }

    /// <summary>GET writes a subscription list in OPML, POST adds the feeds of one.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return own.Refusal(request) ?? await ImportAsync(request, cancellation);
        }

        var listed = (await ListedAsync(cancellation)).Select(feed => new OpmlFeed(feed.Current, feed.Name, feed.Category.Length > 0 ? feed.Category : null));
        return Results.File(OpmlDocument.Write("Drawdown Monitor", listed), "text/x-opml", "feeds.opml");
    }

    private async Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation)
    {
        var asked = (await SmallJson.ReadAsync<Added>(request, cancellation))?.Url?.Trim() ?? "";
        if (!Uri.TryCreate(asked, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return SmallJson.Refusal($"'{asked}' is not an address of a feed; give one that starts with http:// or https://.");
        }

        return await discovery.FindAsync(address, cancellation) switch
        {
            DiscoveryOutcome.IsFeed feed => await EnrolAsync(feed.Address, feed.Title, cancellation),
            DiscoveryOutcome.Found found => await EnrolAsync(found.Feeds[0].Address, found.Feeds[0].Title, cancellation),
            DiscoveryOutcome.Nothing nothing => Results.Problem($"{nothing.Words} Nothing was added.", statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IResult> EnrolAsync(Uri address, string title, CancellationToken cancellation)
    {
        var (feed, isNew) = await enrol.EnrolAsync(address, title, listed: true, cancellation);
        return Results.Json(new { isNew, feed = FeedJson.Of(feed, clock.GetUtcNow()) });
    }

    private async Task<IResult> ImportAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await SmallJson.BytesAsync(request, LargestList, cancellation) is not { } body)
        {
            return Results.Problem($"The list is longer than {LargestList / 1024 / 1024} MiB; part it.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        switch (OpmlDocument.TryRead(body))
        {
            case OpmlOutcome.NotOpml not:
                return SmallJson.Refusal(not.Reason);
            case OpmlOutcome.Read read:
                // A list from outside must not make the app read files of its machine.
                OpmlFeed[] web = [.. read.Feeds.Where(feed => !feed.Address.IsFile)];
                var files = read.Feeds.Count - web.Length;
                var enrolled = await enrol.EnrolAsync(web, listed: true, cancellation);
                return Results.Json(new
                {
                    read = web.Length, added = enrolled.Count(one => one.IsNew), skipped = files, warnings = (string[])[.. WordsOf(files), .. read.Warnings],
                });
            default:
                throw new UnreachableException();
        }
    }

    private static IEnumerable<string> WordsOf(int files) => files == 0
        ? []
        : [$"{(files == 1 ? "1 address of a file was" : $"{files} addresses of files were")} left out: the page takes http:// and https:// alone; 'monitor feeds import' takes files."];

    private async Task<List<Feed>> ListedAsync(CancellationToken cancellation) => await feeds.AllAsync(cancellation)
        .Where(feed => feed.Listed)
        .OrderBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase)
        .ToListAsync(cancellation);

    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    private sealed record Added(string? Url);

    private sealed record Change(bool? Paused, string? Reason);
}
