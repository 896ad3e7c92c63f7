using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ReplayLetters(DeadLettersResource letters)
{
    [Function(nameof(ReplayLetters))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "api/dead-letters")] HttpRequest request, CancellationToken cancellation) =>
        letters.AnswerAsync(request, cancellation);
}
