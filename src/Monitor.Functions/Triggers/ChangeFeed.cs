using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ChangeFeed(FeedsResource feeds)
{
    [Function(nameof(ChangeFeed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "patch", Route = "api/feeds/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        feeds.ChangeAsync(request, id, cancellation);
}
