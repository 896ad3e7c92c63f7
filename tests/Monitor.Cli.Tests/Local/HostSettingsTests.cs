using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Local;

public sealed class HostSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_file_does_not_say_is_as_documented() =>
        Assert.Equal(HostSettings.Default, await ReadAsync("""{ "version": "2.0" }"""));

    [Fact]
    public async Task What_the_file_says_holds()
    {
        var settings = await ReadAsync("""
            {
              // as the Functions host allows
              "extensions": {
                "http": { "routePrefix": "" },
                "queues": {
                  "batchSize": 4, "newBatchThreshold": 1, "maxPollingInterval": "00:00:02",
                  "visibilityTimeout": "00:00:30", "maxDequeueCount": 3
                }
              }
            }
            """);

        Assert.Equal(string.Empty, settings.RoutePrefix);
        Assert.Equal(
            new QueueSettings(4, 1, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30), 3), settings.Queues);
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("""{ "extensions": { "queues": { "maxPollingInterval": "soon" } } }""")]
    public async Task A_broken_file_is_told_by_its_path(string text)
    {
        var failure = await Assert.ThrowsAsync<LocalRunException>(() => ReadAsync(text));

        Assert.Contains(_folder["host.json"], failure.Message);
    }

    private async Task<HostSettings> ReadAsync(string text)
    {
        await File.WriteAllTextAsync(_folder["host.json"], text);
        return await HostSettings.ReadAsync(_folder["host.json"], CancellationToken.None);
    }
}
