using System.Net;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Faults;

public sealed class BusyStorageTests : FaultScene
{
    /// <summary>Requests that wait a second between tries, as they are told to: in some seconds these are few.</summary>
    private const int FewRefusals = 300;

    [UnixFact]
    public async Task Storage_that_refuses_for_a_while_costs_and_repeats_nothing()
    {
        await using var queues = await FaultProxy.StartAsync(Ports.Queue);
        await using var tables = await FaultProxy.StartAsync(Ports.Table);
        await using var run = await InTheMiddleAsync(Ports with { Queue = queues.Port, Table = tables.Port });
        (queues.Fault, tables.Fault) = (HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests);
        await run.HasSaidAsync("Storage does not serve requests for now (");
        (queues.Fault, tables.Fault) = (null, null);
        await run.HasSaidAsync("Storage serves again");
        await EndsWellAsync(run);
        Assert.InRange(queues.Refused + tables.Refused, 1, FewRefusals);
    }
}
