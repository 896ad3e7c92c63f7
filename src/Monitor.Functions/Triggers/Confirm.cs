using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Subscribers;

namespace Monitor.Functions.Triggers;

public sealed class Confirm(ConfirmPage page)
{
    [Function(nameof(Confirm))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/confirm")] HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsPost(request.Method) ? page.ConfirmAsync(request, cancellation) : page.ShowAsync(request, cancellation);
}
