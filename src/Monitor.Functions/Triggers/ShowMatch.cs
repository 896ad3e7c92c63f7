using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ShowMatch(MatchDetail detail)
{
    [Function(nameof(ShowMatch))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/matches/{article}")] HttpRequest request, string article, CancellationToken cancellation) =>
        detail.ShowAsync(request, article, cancellation);
}
