using Azure.Storage.Queues;
using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

public sealed class LocalStorageOpenerTests : IAsyncLifetime
{
    private readonly StorageFolder _data = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _data.DeleteAsync();

    [Fact]
    public async Task The_storage_that_was_opened_answers()
    {
        await using var storage = await _data.OpenAsync();

        var answer = await new QueueServiceClient(storage.ConnectionString).GetPropertiesAsync();

        Assert.Equal(200, answer.GetRawResponse().Status);
        Assert.Contains(_data.Path, storage.Sentence);
    }

    [Fact]
    public async Task A_second_user_shares_the_Azurite_of_the_first()
    {
        await using var first = await _data.OpenAsync();
        await using var second = await _data.OpenAsync();

        Assert.Equal(first.ConnectionString, second.ConnectionString);
        Assert.StartsWith("Storage: the Azurite that serves", second.Sentence);
    }

    [Fact]
    public async Task Several_that_open_at_once_share_one_Azurite()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _data.OpenAsync()));

        Assert.Single(opened.Select(storage => storage.ConnectionString).Distinct());
        await Task.WhenAll(opened.Select(storage => storage.DisposeAsync().AsTask()));
    }

    // It ends, or serves again: both happen, and neither may lose anything.
    [Fact]
    public async Task Who_comes_while_Azurite_is_ending_finds_the_data()
    {
        await using (var first = await _data.OpenAsync())
        {
            var queue = new QueueClient(first.ConnectionString, "kept");
            await queue.CreateAsync();
            await queue.SendMessageAsync("still here");
        }

        await _data.SaysAsync(AzuriteState.Ending);
        await using var second = await _data.OpenAsync();

        var message = await new QueueClient(second.ConnectionString, "kept").PeekMessageAsync();
        Assert.Equal("still here", message.Value.MessageText);
    }

    [Fact]
    public async Task What_an_Azurite_that_ended_has_stored_is_there_again()
    {
        await using (var first = await _data.OpenAsync())
        {
            await new QueueClient(first.ConnectionString, "kept").CreateAsync();
        }

        await Eventually.IsTrueAsync(async () => await _data.MarkerAsync() is null, "Azurite has ended");
        await using var second = await _data.OpenAsync();

        Assert.True(await new QueueClient(second.ConnectionString, "kept").ExistsAsync());
    }

    [Fact]
    public async Task Users_that_come_and_go_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(SendAsync));

        await using var storage = await _data.OpenAsync();
        Assert.Equal(12, await new QueueServiceClient(storage.ConnectionString).GetQueuesAsync().CountAsync());
    }

    [Fact]
    public async Task A_marker_of_a_process_that_is_gone_is_ignored()
    {
        await File.WriteAllTextAsync(AzuriteMarker.PathIn(_data.Path), StorageFolder.MarkerOf(new ProcessMark(int.MaxValue, "1")));

        await using var storage = await _data.OpenAsync();

        Assert.NotEqual(int.MaxValue, (await _data.AzuriteAsync()).Azurite);
    }

    [Fact]
    public async Task An_unreadable_marker_is_ignored()
    {
        await File.WriteAllTextAsync(AzuriteMarker.PathIn(_data.Path), "{ half");

        await using var storage = await _data.OpenAsync();

        Assert.NotEmpty(storage.ConnectionString);
    }

    [Fact]
    public async Task The_end_of_Azurite_is_told()
    {
        await using var storage = await _data.OpenAsync();

        await _data.KillAzuriteAsync();

        await storage.Ended.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
    }

    // More than one look of Azurite lies between two rounds, or less, as it happens.
    private async Task SendAsync(int user)
    {
        for (var round = 0; round < 3; round++)
        {
            await using var storage = await _data.OpenAsync();
            await new QueueClient(storage.ConnectionString, $"user-{user}-{round}").CreateAsync();
        }
    }
}
