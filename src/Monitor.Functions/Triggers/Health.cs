using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web;

namespace Monitor.Functions.Triggers;

public sealed class Health(HealthPage page)
{
    [Function(nameof(Health))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation) =>
        page.ShowAsync(cancellation);
}
