using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ListMatchSummaries(MatchSummariesList summaries)
{
    [Function(nameof(ListMatchSummaries))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/match-summaries")] HttpRequest request, CancellationToken cancellation) =>
        summaries.ShowAsync(request.Query, cancellation);
}
