using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Syndication;

namespace Monitor.Functions.Triggers;

public sealed class SyndicateEvents(EventsFeed feed)
{
    [Function(nameof(SyndicateEvents))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/events.{format}")] HttpRequest request, string format, CancellationToken cancellation) =>
        feed.ShowAsync(request, format, cancellation);
}
