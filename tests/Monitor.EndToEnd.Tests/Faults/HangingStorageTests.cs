using System.Net;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

public sealed class HangingStorageTests : FaultScene
{
    // Longer than the lease of a message, so that each is taken again by whoever asks first.
    [UnixFact]
    public async Task Storage_that_hangs_until_health_says_so_costs_and_repeats_nothing()
    {
        await using var run = await InTheMiddleAsync(Ports);
        await Azurite.HaltAsync();
        using var health = await run.GetAsync("health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("did not answer within", await health.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        await Azurite.GoOnAsync();
        await EndsWellAsync(run);
    }
}
