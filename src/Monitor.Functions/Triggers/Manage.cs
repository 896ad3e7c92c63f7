using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Subscribers;

namespace Monitor.Functions.Triggers;

public sealed class Manage(ManagePage page)
{
    [Function(nameof(Manage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/manage")] HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsPost(request.Method) ? page.ActAsync(request, cancellation) : page.ShowAsync(request, cancellation);
}
