using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Triggers;

public sealed class SyndicateMatches(MatchesFeed feed)
{
    [Function(nameof(SyndicateMatches))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/matches.{format}")] HttpRequest request, string format, CancellationToken cancellation) =>
        feed.ShowAsync(request, format, cancellation);
}
