using Monitor.Feeds.Articles.Robots;
using Monitor.Feeds.Articles.Text;
using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Articles;

/// <summary>
/// Takes the main text out of the web pages of articles: only where robots.txt lets it, and one page of a host at a
/// time in this process.
/// </summary>
public sealed class ArticlePages(HttpFetcher fetcher, FetchOptions options, TimeProvider time)
{
    private readonly HostTurns turns = new();
    private readonly RobotsFiles robots = new(fetcher, time);

    /// <summary>Every failure of the network or the server is a value; only the caller's cancellation throws.</summary>
    public async Task<PageOutcome> ReadAsync(Uri page, CancellationToken cancellationToken)
    {
        // Redirects are followed here, because each place has rules of its own.
        var route = Route.To(page);
        while (FetchFailures.OfRoute(route, options.MostRedirects) is null)
        {
            if (route.Redirects > 0 && LoginPages.IsAddress(route.Address))
            {
                return new PageOutcome.Failed(FetchFailures.Login(route).Failure);
            }

            var outcome = await StepAsync(route.Address, cancellationToken);
            if (outcome.Next is not { } next)
            {
                return outcome.End!;
            }

            route = route.ByWayOf(next);
        }

        return new PageOutcome.Failed(FetchFailures.OfRoute(route, options.MostRedirects)!.Failure);
    }

    private async Task<(PageOutcome? End, Uri? Next)> StepAsync(Uri page, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(page.Host, cancellationToken);
        return await robots.OfAsync(page, cancellationToken) switch
        {
            RobotsAnswer.Unreachable host => (new PageOutcome.Failed(host.Failure), null),
            RobotsAnswer.Known known when known.Rules.Allows(page) => await FetchAsync(page, cancellationToken),
            RobotsAnswer.Known => Refused($"The rules of {page.Authority} for programs (robots.txt) do not allow {page.ForReaders()} to be read."),
            _ => Refused($"The rules of {page.Authority} for programs (robots.txt) cannot be had, so its pages are left alone for a while."),
        };
    }

    private async Task<(PageOutcome? End, Uri? Next)> FetchAsync(Uri page, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(page, Validators.None, FetchManner.Page(options) with { StopsAtRedirect = true }, cancellationToken) switch
        {
            FetchOutcome.Failed failed => (new PageOutcome.Failed(failed.Failure), null),
            FetchOutcome.Elsewhere redirect => (null, redirect.Address),
            FetchOutcome.Deferred later => Refused(later.Reason),
            FetchOutcome.Modified answer when PageText.IsPage(answer.ContentType, answer.Body.Span) => (Read(answer), null),
            FetchOutcome.Modified answer => Refused($"{page.ForReaders()} is no web page but {answer.ContentType ?? "something else"}."),
            _ => Refused($"{page.ForReaders()} gave no page."),
        };

    private static (PageOutcome? End, Uri? Next) Refused(string words) => (new PageOutcome.Refused(words), null);

    private static PageOutcome Read(FetchOutcome.Modified answer)
    {
#pragma warning disable CA1031 // One page is an isolation edge: whatever is wrong with it must not stop the others.
        try
        {
            var (text, title) = ArticleText.Of(PageText.Decode(answer.Body.Span, answer.ContentType));
            return new PageOutcome.Read(text, title);
        }
        catch (Exception surprise)
        {
            return new PageOutcome.Refused($"{answer.Address.ForReaders()} could not be read as a web page ({surprise.GetType().Name}: {surprise.Message})");
        }
#pragma warning restore CA1031
    }
}
