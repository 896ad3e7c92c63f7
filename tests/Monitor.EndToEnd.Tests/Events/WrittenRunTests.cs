using Monitor.Testing.Events;

namespace Monitor.EndToEnd.Tests.Events;

/// <summary>Whether reports with known events fall into them on the whole way from the feed to the table.</summary>
public sealed class WrittenRunTests(WrittenRun scene) : IClassFixture<WrittenRun>
{
    [Fact]
    public void The_run_ends_well() => Assert.True(scene.Run.ExitCode == 0, scene.Run.Error);

    [Fact]
    public void Almost_every_report_is_in_an_event() =>
        Assert.InRange(scene.Placed.Count, WrittenRun.Written * 95 / 100, WrittenRun.Written);

    [Fact]
    public void The_stored_events_are_the_known_ones() => Assert.InRange(BCubed.Of(scene.Placed).F1, 0.9, 1);
}
