using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ListFeeds(FeedsResource feeds)
{
    [Function(nameof(ListFeeds))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "api/feeds")] HttpRequest request, CancellationToken cancellation) =>
        feeds.AnswerAsync(request, cancellation);
}
