using Monitor.Feeds.Fetching;
using Monitor.Feeds.Scheduling;

namespace Monitor.Feeds.Tests.Scheduling;

public sealed class FailureClassesTests
{
    [Theory]
    [InlineData(FetchFailureKind.Timeout, 0.25)]
    [InlineData(FetchFailureKind.DnsFailure, 0.25)]
    [InlineData(FetchFailureKind.ServerError, 0.5)]
    [InlineData(FetchFailureKind.NotFound, 0.5)]
    [InlineData(FetchFailureKind.BotChallenge, 0.5)]
    [InlineData(FetchFailureKind.Gone, 1)]
    [InlineData(FetchFailureKind.LoginPage, 1)]
    [InlineData(FetchFailureKind.BlockedAddress, 1)]
    public void The_less_hope_there_is_the_more_a_failure_weighs(FetchFailureKind kind, double weight) =>
        Assert.Equal(weight, FailureClasses.Of(kind).Weight());

    [Fact]
    public void Every_kind_has_a_weight() =>
        Assert.All(Enum.GetValues<FetchFailureKind>(), kind => Assert.InRange(FailureClasses.Of(kind).Weight(), 0.25, 1));

    [Theory]
    [InlineData(FetchFailureKind.ConnectionLost, 40)]
    [InlineData(FetchFailureKind.ServerError, 20)]
    [InlineData(FetchFailureKind.Forbidden, 10)]
    public void However_a_feed_fails_it_is_polled_once_a_day(FetchFailureKind kind, int failures) => Assert.Equal(
        TimeSpan.FromDays(1),
        new PollSchedule(() => 0.5).Next(new PollObservation
        {
            Interval = TimeSpan.FromMinutes(5), FailureWeight = failures * FailureClasses.Of(kind).Weight(),
        }));
}
