using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Triggers;

public sealed class ListLevels(LevelsList levels)
{
    [Function(nameof(ListLevels))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/levels")] HttpRequest request, CancellationToken cancellation) =>
        levels.ShowAsync(request.Query, cancellation);
}
