using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ShowEvent(EventDetail detail)
{
    [Function(nameof(ShowEvent))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/events/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        detail.ShowAsync(request, id, cancellation);
}
