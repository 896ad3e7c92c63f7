using System.ComponentModel.DataAnnotations;
using Monitor.Functions.Channels;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Tests.Channels;

public sealed class ChannelOptionsTests
{
    private static ChannelOptions With(string waits) => new() { RetryWaits = waits };

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Unset_the_waits_are_those_of_the_standard(string waits) => Assert.Equal(RetrySchedule.StandardWaits, With(waits).Waits);

    [Fact]
    public void Waits_are_parted_by_blanks() =>
        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromDays(1)], With("00:00:05  1.00:00:00").Waits);

    [Theory]
    [InlineData("5")]
    [InlineData("00:00:00")]
    [InlineData("-00:00:05")]
    [InlineData("7.00:00:00")]
    [InlineData("00:00:05,00:05:00")]
    [InlineData("soon")]
    public void What_is_no_wait_is_named(string waits)
    {
        var options = With($"00:00:05 {waits}");
        var mistake = Assert.Single(options.Validate(new ValidationContext(options)));
        Assert.StartsWith($"'{waits}' in Channels:RetryWaits is no wait", mistake.ErrorMessage, StringComparison.Ordinal);
    }
}
