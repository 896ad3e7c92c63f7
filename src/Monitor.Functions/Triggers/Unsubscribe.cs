using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Subscribers;

namespace Monitor.Functions.Triggers;

public sealed class Unsubscribe(UnsubscribePage page)
{
    [Function(nameof(Unsubscribe))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/unsubscribe")] HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsPost(request.Method) ? page.EndAsync(request, cancellation) : page.ShowAsync(request, cancellation);
}
