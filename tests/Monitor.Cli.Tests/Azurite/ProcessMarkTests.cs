using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

public sealed class ProcessMarkTests
{
    [UnixFact]
    public void This_process_runs() => Assert.True(ProcessMark.Current.Runs());

    [UnixFact]
    public void A_process_that_started_at_another_time_is_another_one() =>
        Assert.False((ProcessMark.Current with { Started = "1" }).Runs());

    [Fact]
    public void An_id_that_nobody_has_does_not_run() => Assert.False(new ProcessMark(int.MaxValue, "1").Runs("node"));
}
