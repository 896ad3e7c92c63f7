using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web;

namespace Monitor.Functions.Triggers;

public sealed class ListMatches(MatchesPage page)
{
    [Function(nameof(ListMatches))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/matches")] HttpRequest request, CancellationToken cancellation) =>
        page.ShowAsync(request.Query, cancellation);
}
