using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Subscribers;

namespace Monitor.Functions.Triggers;

public sealed class ManageSubscription(SubscriptionResource resource)
{
    [Function(nameof(ManageSubscription))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "patch", "delete", Route = "api/subscriptions/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        resource.AnswerAsync(request, id, cancellation);
}
