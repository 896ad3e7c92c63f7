using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class WeighOpinions(FeedbackEffectResource effect)
{
    [Function(nameof(WeighOpinions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/opinions/effect")] HttpRequest request, CancellationToken cancellation) =>
        effect.ShowAsync(request, cancellation);
}
