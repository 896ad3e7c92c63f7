using Azure.Data.Tables;
using Monitor.Cli.Running;
using Monitor.Functions.Tables;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Running;

public sealed class TimersLeaseTests(AzuriteFixture storage) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();

    private TableServiceClient Tables => new(storage.ConnectionString);

    private TimersLease LeaseOf(string directory) => new(new TurnsTable(Tables), directory, _clock);

    private static Task<bool> TryAsync(TimersLease lease) => lease.TryTakeAsync(CancellationToken.None);

    public async Task InitializeAsync() => await Tables.CreateTableIfNotExistsAsync("Turns");

    public async Task DisposeAsync() => await Tables.DeleteTableAsync("Turns");

    [Fact]
    public async Task Of_several_at_once_one_has_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => TryAsync(LeaseOf($"{number}"))));

        Assert.Single(taken, isTaken => isTaken);
    }

    [Fact]
    public async Task A_lease_that_is_given_back_is_free_at_once()
    {
        var (first, second) = (LeaseOf("a"), LeaseOf("b"));
        await TryAsync(first);
        Assert.False(await TryAsync(second));

        await first.LeaveAsync(CancellationToken.None);

        Assert.True(await TryAsync(second));
    }

    [Fact]
    public async Task The_next_run_of_the_same_directory_has_it_at_once()
    {
        await TryAsync(LeaseOf("a"));

        Assert.True(await TryAsync(LeaseOf("a")));
    }

    [Fact]
    public async Task A_lease_that_nobody_renews_is_taken_over_after_a_while_and_not_before()
    {
        var second = LeaseOf("b");
        await TryAsync(LeaseOf("a"));

        Assert.False(await TryAsync(second));
        _clock.Advance(TimersLease.Patience - TimeSpan.FromSeconds(1));
        Assert.False(await TryAsync(second));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await TryAsync(second));
    }

    [Fact]
    public async Task A_lease_that_is_renewed_is_kept()
    {
        var (first, second) = (LeaseOf("a"), LeaseOf("b"));
        for (var turn = 0; turn < 5; turn++)
        {
            Assert.True(await TryAsync(first));
            Assert.False(await TryAsync(second));
            _clock.Advance(TimersLease.Patience);
        }
    }

    [Fact]
    public async Task Who_was_not_heard_of_for_a_while_learns_that_another_took_over()
    {
        var (first, second) = (LeaseOf("a"), LeaseOf("b"));
        await TryAsync(first);
        await TryAsync(second);
        _clock.Advance(TimersLease.Patience);
        await TryAsync(second);

        var keeping = first.KeepAsync(CancellationToken.None);
        _clock.Advance(TimersLease.Renewal);

        await keeping.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        await first.LeaveAsync(CancellationToken.None);
        Assert.False(await TryAsync(LeaseOf("c")));
    }

    [Fact]
    public async Task A_storage_that_lost_it_is_given_it_again()
    {
        var (first, second) = (LeaseOf("a"), LeaseOf("b"));
        await TryAsync(first);
        await Tables.DeleteTableAsync("Turns");
        await InitializeAsync();

        Assert.True(await TryAsync(first));
        Assert.False(await TryAsync(second));
    }
}
