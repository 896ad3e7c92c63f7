using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class TrainFromOpinions(FeedbackEffectResource effect)
{
    [Function(nameof(TrainFromOpinions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/opinions/model")] HttpRequest request, CancellationToken cancellation) =>
        effect.ModelAsync(request, cancellation);
}
