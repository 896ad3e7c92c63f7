using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ListEventSummaries(EventSummariesList summaries)
{
    [Function(nameof(ListEventSummaries))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/event-summaries")] HttpRequest request, CancellationToken cancellation) =>
        summaries.ShowAsync(request.Query, cancellation);
}
