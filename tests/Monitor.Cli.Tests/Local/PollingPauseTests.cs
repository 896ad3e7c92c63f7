using Monitor.Cli.Local;

namespace Monitor.Cli.Tests.Local;

public sealed class PollingPauseTests
{
    [Fact]
    public void The_pause_doubles_up_to_the_longest()
    {
        var pause = new PollingPause(TimeSpan.FromMilliseconds(500));

        Assert.Equal([100, 200, 400, 500, 500], Enumerable.Range(0, 5).Select(_ => pause.Next().TotalMilliseconds));
    }

    [Fact]
    public void A_reset_begins_with_the_shortest()
    {
        var pause = new PollingPause(TimeSpan.FromMinutes(1));
        pause.Next();
        pause.Next();

        pause.Reset();

        Assert.Equal(100, pause.Next().TotalMilliseconds);
    }
}
