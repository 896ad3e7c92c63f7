using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ListFeedsAsOpml(FeedsResource feeds)
{
    [Function(nameof(ListFeedsAsOpml))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "api/feeds.opml")] HttpRequest request, CancellationToken cancellation) =>
        feeds.ListAsync(request, cancellation);
}
