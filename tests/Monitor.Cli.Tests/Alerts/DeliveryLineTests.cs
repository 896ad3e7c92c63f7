using Monitor.Cli.Alerts;
using Monitor.Watch.Polling;
using Monitor.Watch.Replaying;

namespace Monitor.Cli.Tests.Alerts;

public sealed class DeliveryLineTests
{
    private static readonly DeadLetter Letter = new("0123456789ab", "?", "");

    private static DeadLetter Asking(int feeds) => Letter with
    {
        Poll = new PollRequest(
            DateTimeOffset.UnixEpoch, [.. Enumerable.Range(0, feeds).Select(number => FeedId.Of(new Uri($"https://news.example/{number}")))]),
    };

    [Theory]
    [InlineData(1, "0123456789ab  dead  (a request to poll 1 feed that failed again and again)")]
    [InlineData(20, "0123456789ab  dead  (a request to poll 20 feeds that failed again and again)")]
    public void A_request_to_poll_says_how_many_feeds_wait(int feeds, string line) => Assert.Equal(line, DeliveryLine.Of(Asking(feeds)).ToText());

    [Fact]
    public void What_cannot_be_read_is_said_to_be_no_request() =>
        Assert.Equal("0123456789ab  dead  (no request of ours)", DeliveryLine.Of(Letter).ToText());
}
