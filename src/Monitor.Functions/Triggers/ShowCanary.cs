using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web;
using Monitor.Watch.Canary;

namespace Monitor.Functions.Triggers;

public sealed class ShowCanary(CanaryPage page)
{
    [Function(nameof(ShowCanary))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/" + CanaryFeed.Route)] HttpRequest request, CancellationToken cancellation) =>
        Task.FromResult(page.Show());
}
