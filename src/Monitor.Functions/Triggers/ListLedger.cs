using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Web;

namespace Monitor.Functions.Triggers;

public sealed class ListLedger(LedgerPage page)
{
    [Function(nameof(ListLedger))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/ledger")] HttpRequest request, CancellationToken cancellation) =>
        page.ShowAsync(request.Query, cancellation);
}
