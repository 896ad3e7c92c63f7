using Azure.Storage.Queues;
using Monitor.Cli.Azurite;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

public sealed class AzuriteProcessTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Messages_survive_a_stop_and_a_start()
    {
        await using (var azurite = await StartAsync(AzuritePorts.Free))
        {
            var queue = new QueueClient(azurite.Ports.ConnectionString, "kept");
            await queue.CreateAsync();
            await queue.SendMessageAsync("still here");
        }

        await using var again = await StartAsync(AzuritePorts.Free);
        var message = await new QueueClient(again.Ports.ConnectionString, "kept").PeekMessageAsync();

        Assert.Equal("still here", message.Value.MessageText);
    }

    [Fact]
    public async Task Disposing_ends_the_process()
    {
        var azurite = await StartAsync(AzuritePorts.Free);
        var ended = azurite.Ended;

        await azurite.DisposeAsync();

        Assert.True(ended.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_sentence()
    {
        await using var azurite = await StartAsync(AzuritePorts.Free);
        using var other = new TemporaryFolder();

        var failure = await Assert.ThrowsAsync<LocalRunException>(
            async () => await AzuriteProcess.StartAsync(
                await InstalledAsync(), other.Path, azurite.Ports, TimeProvider.System, CancellationToken.None));

        Assert.Contains("address already in use", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private async Task<AzuriteProcess> StartAsync(AzuritePorts ports) => await AzuriteProcess.StartAsync(
        await InstalledAsync(), _data.Path, ports, TimeProvider.System, CancellationToken.None);

    private static Task<string> InstalledAsync() =>
        AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(TextWriter.Null, CancellationToken.None);
}
