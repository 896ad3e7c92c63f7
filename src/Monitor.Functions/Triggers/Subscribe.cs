using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Subscribers;

namespace Monitor.Functions.Triggers;

public sealed class Subscribe(SignUpPage page)
{
    [Function(nameof(Subscribe))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/subscribe")] HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsPost(request.Method) ? page.AskAsync(request, cancellation) : SignUpPage.ShowAsync();
}
