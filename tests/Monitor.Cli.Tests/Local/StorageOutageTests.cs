using Azure;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Local;

public sealed class StorageOutageTests
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task A_row_is_missed_without_a_word_only_while_the_tables_were_just_made_anew()
    {
        var options = new LocalHostOptions("UseDevelopmentStorage=true") { Restore = _ => Task.FromResult<IReadOnlyList<string>>(["Feeds"]) };
        var outage = new StorageOutage(options, _clock, NullLogger.Instance);

        Assert.False(await IsToldAsync("ResourceNotFound"));
        Assert.True(await IsToldAsync("TableNotFound"));
        Assert.True(await IsToldAsync("ResourceNotFound"));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(await IsToldAsync("ResourceNotFound"));

        Task<bool> IsToldAsync(string code) =>
            outage.IsToldAsync("PollFeeds", new RequestFailedException(404, "as the test wants", code, null), CancellationToken.None);
    }
}
