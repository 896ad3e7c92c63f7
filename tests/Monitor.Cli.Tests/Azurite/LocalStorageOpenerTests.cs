using Azure.Storage.Queues;
using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

public sealed class LocalStorageOpenerTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_storage_that_was_opened_answers()
    {
        await using var storage = await OpenAsync();

        var answer = await new QueueServiceClient(storage.ConnectionString).GetPropertiesAsync();

        Assert.Equal(200, answer.GetRawResponse().Status);
        Assert.Contains(_data.Path, storage.Sentence);
    }

    [Fact]
    public async Task A_second_run_shares_the_Azurite_of_the_first_and_does_not_end_it()
    {
        await using var first = await OpenAsync();
        var second = await OpenAsync();

        await second.DisposeAsync();

        Assert.Equal(first.ConnectionString, second.ConnectionString);
        Assert.False(first.Ended.IsCompleted);
    }

    [Fact]
    public async Task A_running_Azurite_is_recognised()
    {
        await using var storage = await OpenAsync();

        var marker = await AzuriteMarker.ReadAsync(_data.Path, CancellationToken.None);

        Assert.True(marker!.AzuriteRuns);
        Assert.True(marker.OwnerRuns);
        Assert.False((marker with { Azurite = Environment.ProcessId }).AzuriteRuns);
    }

    [Fact]
    public async Task An_Azurite_that_is_saving_is_waited_for()
    {
        var first = await OpenAsync();
        var marker = await AzuriteMarker.ReadAsync(_data.Path, CancellationToken.None);
        await (marker! with { Owner = int.MaxValue }).WriteAsync(_data.Path, CancellationToken.None);

        var opening = OpenAsync();
        await first.DisposeAsync();
        await using var second = await opening;

        Assert.False(marker.AzuriteRuns);
        Assert.NotEmpty(second.ConnectionString);
    }

    [Fact]
    public async Task A_marker_of_a_run_that_is_gone_is_ignored()
    {
        var gone = new AzuriteMarker(int.MaxValue, int.MaxValue - 1, new AzuritePorts(1, 2, 3));
        await gone.WriteAsync(_data.Path, CancellationToken.None);

        await using var storage = await OpenAsync();

        Assert.NotEqual(gone.Ports.ConnectionString, storage.ConnectionString);
    }

    [Fact]
    public async Task An_unreadable_marker_is_ignored()
    {
        await File.WriteAllTextAsync(AzuriteMarker.PathIn(_data.Path), "{ half");

        await using var storage = await OpenAsync();

        Assert.NotEmpty(storage.ConnectionString);
    }

    [Fact]
    public async Task The_marker_goes_with_the_run()
    {
        await using (await OpenAsync())
        {
            Assert.True(File.Exists(AzuriteMarker.PathIn(_data.Path)));
        }

        Assert.False(File.Exists(AzuriteMarker.PathIn(_data.Path)));
    }

    private Task<LocalStorage> OpenAsync() =>
        new LocalStorageOpener(
            AzuriteInstallation.ForThisUser(TimeProvider.System), TimeProvider.System, TextWriter.Null)
        .OpenAsync(_data.Path, directoryIsNamed: true, CancellationToken.None);
}
