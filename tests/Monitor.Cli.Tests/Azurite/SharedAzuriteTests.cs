using System.Diagnostics;
using Azure.Storage.Queues;
using Monitor.Cli.Azurite;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

/// <summary>How long an Azurite lives, with processes of the test's own as its users.</summary>
public sealed class SharedAzuriteTests : IAsyncLifetime
{
    private readonly StorageFolder _data = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _data.DeleteAsync();

    [Fact]
    public async Task It_says_that_it_serves_and_leaves_no_marker_behind()
    {
        var storage = await _data.OpenAsync();
        var azurite = await _data.AzuriteAsync();
        Assert.Equal((true, AzuriteState.Serving), (azurite.AzuriteRuns, azurite.State));

        await storage.DisposeAsync();

        await StorageFolder.IsGoneAsync(azurite);
        Assert.Null(await _data.MarkerAsync());
        Assert.Empty(Directory.EnumerateFiles(_data.Path, "azurite.json*"));
    }

    [Fact]
    public async Task The_first_user_may_go_before_the_second()
    {
        var first = await _data.OpenAsync();
        await using var second = await _data.OpenAsync();
        var azurite = await _data.AzuriteAsync();

        await first.DisposeAsync();

        await LooksAsync();
        Assert.Equal(azurite, await _data.MarkerAsync());
        Assert.Equal(200, (await new QueueServiceClient(second.ConnectionString).GetPropertiesAsync()).GetRawResponse().Status);
    }

    [UnixFact]
    public async Task It_ends_with_a_user_that_is_killed()
    {
        using var user = Process.Start("sleep", ["600"]);
        var azurite = await ServedForAsync(user);

        user.Kill();

        await StorageFolder.IsGoneAsync(azurite);
        Assert.Empty(Directory.EnumerateFiles(_data.Users));
    }

    [UnixFact]
    public async Task A_user_that_is_killed_takes_it_from_nobody()
    {
        using var user = Process.Start("sleep", ["600"]);
        await using var storage = await _data.OpenAsync();
        var azurite = await ServedForAsync(user);

        user.Kill();

        await Eventually.IsTrueAsync(() => Directory.EnumerateFiles(_data.Users).Count() == 1, "the killed user is struck off");
        await LooksAsync();
        Assert.Equal(azurite, await _data.MarkerAsync());
    }

    [UnixFact]
    public async Task A_process_with_the_id_of_an_earlier_user_is_no_user()
    {
        var storage = await _data.OpenAsync();
        var azurite = await _data.AzuriteAsync();
        _data.Register(ProcessMark.Current with { Started = "1" });

        await storage.DisposeAsync();

        await StorageFolder.IsGoneAsync(azurite);
    }

    [UnixFact]
    public async Task It_ends_though_a_client_keeps_its_connections_open()
    {
        var storage = await _data.OpenAsync();
        var azurite = await _data.AzuriteAsync();
        using var pooled = new HttpClient();
        await pooled.GetAsync(new Uri($"http://127.0.0.1:{azurite.Ports.Queue}/devstoreaccount1"));

        await storage.DisposeAsync();

        await StorageFolder.IsGoneAsync(azurite, TimeSpan.FromSeconds(4));
    }

    [UnixFact]
    public async Task Of_two_that_start_at_once_without_taking_turns_one_ends()
    {
        using var user = AzuriteUser.Register(_data.Path);
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(TextWriter.Null, CancellationToken.None);
        var azurite = new SharedAzurite(_data.Path, TimeProvider.System);

        var started = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => azurite.StartAsync(installed, AzuritePorts.Free, CancellationToken.None)));

        Assert.Equal(started[0], started[1]);
        Assert.Equal(started[0], await _data.MarkerAsync());
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_sentence_and_free_ones_may_follow()
    {
        using var user = AzuriteUser.Register(_data.Path);
        using var other = new TemporaryFolder();
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(TextWriter.Null, CancellationToken.None);
        await using var taking = await AzuriteProcess.StartAsync(installed, other.Path, AzuritePorts.Free, TimeProvider.System, CancellationToken.None);
        var azurite = new SharedAzurite(_data.Path, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<LocalRunException>(() => azurite.StartAsync(installed, taking.Ports, CancellationToken.None));
        var started = await azurite.StartAsync(installed, AzuritePorts.Free, CancellationToken.None);

        Assert.Contains("address already in use", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Equal(AzuriteState.Serving, started.State);
    }

    private async Task<AzuriteMarker> ServedForAsync(Process user)
    {
        await using var storage = await _data.OpenAsync();
        _data.Register(new ProcessMark(user.Id, ProcessMark.StartOf(user.Id)!));
        return await _data.AzuriteAsync();
    }

    // A user that is gone is struck off at each look: when two have been, at least one look was after this call.
    private async Task LooksAsync()
    {
        for (var look = 0; look < 2; look++)
        {
            _data.Register(new ProcessMark(int.MaxValue, "1"));
            await Eventually.IsTrueAsync(
                () => !Directory.EnumerateFiles(_data.Users, $"{int.MaxValue}-*").Any(), "Azurite looks at its users");
        }
    }
}
