using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class JudgeMatches(OpinionsResource opinions)
{
    [Function(nameof(JudgeMatches))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", "delete", Route = "api/opinions")] HttpRequest request, CancellationToken cancellation) =>
        opinions.AnswerAsync(request, cancellation);
}
