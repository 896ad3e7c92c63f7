using System.Net;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

public sealed class EndedStorageTests : FaultScene
{
    private const string Unreachable = "Storage cannot be reached";
    private const string Over = "Storage serves again";

    [UnixFact]
    public async Task Storage_that_ends_and_comes_back_with_its_data_costs_and_repeats_nothing()
    {
        await using var run = await InTheMiddleAsync(Ports);
        await Azurite.EndAsync();
        await run.HasSaidAsync(Unreachable);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await run.GetAsync("matches")).StatusCode);
        await Azurite.StartAgainAsync();
        await run.HasSaidAsync(Over);
        await EndsWellAsync(run);
    }
}
