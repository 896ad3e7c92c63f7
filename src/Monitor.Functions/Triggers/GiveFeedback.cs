using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Subscribers;

namespace Monitor.Functions.Triggers;

public sealed class GiveFeedback(FeedbackPage page)
{
    [Function(nameof(GiveFeedback))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/feedback")] HttpRequest request, CancellationToken cancellation) =>
        HttpMethods.IsPost(request.Method) ? page.SayAsync(request, cancellation) : page.ShowAsync(request, cancellation);
}
