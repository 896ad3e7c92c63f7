using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web;

namespace Monitor.Functions.Triggers;

public sealed class ListEvents(EventsPage page)
{
    [Function(nameof(ListEvents))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/events")] HttpRequest request, CancellationToken cancellation) =>
        page.ShowAsync(request.Query, cancellation);
}
