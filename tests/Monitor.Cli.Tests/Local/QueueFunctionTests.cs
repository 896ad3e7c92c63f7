using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Local;

public sealed class QueueFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string _name = $"work-{Guid.NewGuid():N}";
    private readonly Inbox _inbox = new();

    [Fact]
    public async Task A_message_is_handled_once_and_deleted()
    {
        var queue = await SendAsync("""{"feed":"a","count":2}""");
        await using var run = Run();

        await run.Host.StartAsync(CancellationToken.None);

        await Eventually.IsTrueAsync(async () => await CountAsync(queue) == 0, "the message is deleted");
        Assert.Equal([new Order("a", 2)], _inbox.Seen);
    }

    [Fact]
    public async Task A_message_sent_later_is_seen()
    {
        await using var run = Run();
        await run.Host.StartAsync(CancellationToken.None);

        await SendAsync("""{"feed":"later","count":1}""");

        await Eventually.IsTrueAsync(() => _inbox.Seen.Any(order => order.Feed == "later"), "the message is seen");
    }

    [Fact]
    public async Task Five_failed_tries_end_in_the_poison_queue()
    {
        await SendAsync("""{"feed":"bad","count":1}""");
        _inbox.Act = (_, _) => throw new InvalidOperationException("as the test wants");
        await using var run = Run();

        var report = await run.Host.DrainAsync(CancellationToken.None);

        Assert.Equal(new DrainReport(Handled: 0, Failed: 5, Poisoned: 1, Waiting: 0), report);
        var poison = await RunningHost.Queue(azurite.ConnectionString, _name + "-poison").PeekMessageAsync();
        Assert.Equal("""{"feed":"bad","count":1}""", poison.Value.MessageText);
    }

    [Fact]
    public async Task What_is_no_Base64_goes_to_the_poison_queue_as_it_is()
    {
        var raw = new QueueClient(azurite.ConnectionString, _name);
        await raw.CreateAsync();
        await raw.SendMessageAsync("not & base64");
        await using var run = Run();

        var report = await run.Host.DrainAsync(CancellationToken.None);

        Assert.Equal(1, report.Poisoned);
        var poison = await new QueueClient(azurite.ConnectionString, _name + "-poison").PeekMessageAsync();
        Assert.Equal("not & base64", poison.Value.MessageText);
    }

    [Fact]
    public async Task A_drain_goes_on_until_the_functions_send_no_more()
    {
        var queue = await SendAsync("""{"feed":"chain","count":3}""");
        _inbox.Act = async (order, stopping) =>
        {
            if (order.Count > 1)
            {
                await queue.SendMessageAsync($$"""{"feed":"chain","count":{{order.Count - 1}}}""", stopping);
            }
        };
        await using var run = Run();

        var report = await run.Host.DrainAsync(CancellationToken.None);

        Assert.Equal(new DrainReport(3, 0, 0, 0), report);
    }

    [Fact]
    public async Task A_drain_counts_what_waits_for_a_later_try_and_does_not_wait_for_it()
    {
        await SendAsync("""{"feed":"slow","count":1}""");
        _inbox.Act = (_, _) => throw new InvalidOperationException("as the test wants");
        var retriesLater = QueueSettings.Default with { VisibilityTimeout = TimeSpan.FromMinutes(5) };
        await using var run = Run(Quick() with { Host = HostSettings.Default with { Queues = retriesLater } });

        var report = await run.Host.DrainAsync(CancellationToken.None);

        Assert.Equal(new DrainReport(0, 1, 0, 1), report);
    }

    [Fact]
    public async Task A_message_of_a_run_that_died_is_seen_again_after_its_lease()
    {
        await SendAsync("""{"feed":"held","count":1}""");
        _inbox.Act = (_, stopping) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        await using var dead = Run(Quick(), new FakeTimeProvider());
        await dead.Host.StartAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(() => !_inbox.Seen.IsEmpty, "the function works");
        _inbox.Act = (_, _) => Task.CompletedTask;
        await using var run = Run(Quick());

        var report = await run.Host.DrainAsync(CancellationToken.None);

        Assert.Equal(new DrainReport(1, 0, 0, 0), report);
        Assert.Equal(2, _inbox.Seen.Count);
    }

    [Fact]
    public async Task A_message_is_not_seen_again_while_its_function_works_on_it()
    {
        await SendAsync("""{"feed":"long","count":1}""");
        _inbox.Act = (_, stopping) => Task.Delay(TimeSpan.FromSeconds(4.5), TimeProvider.System, stopping);
        await using var run = Run(Quick() with { LeaseDuration = TimeSpan.FromSeconds(2) });

        var report = await run.Host.DrainAsync(CancellationToken.None);

        Assert.Equal(new DrainReport(1, 0, 0, 0), report);
        Assert.Single(_inbox.Seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stop_gives_unfinished_messages_back_at_once(bool functionHeedsItsToken)
    {
        var queue = await SendAsync("""{"feed":"cut","count":1}""");
        _inbox.Act = (_, stopping) =>
            Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, functionHeedsItsToken ? stopping : default);
        await using var run = Run(Quick());
        await run.Host.StartAsync(CancellationToken.None);
        await Eventually.IsTrueAsync(() => !_inbox.Seen.IsEmpty, "the function works");

        await run.Host.StopAsync(CancellationToken.None);

        Assert.Equal("""{"feed":"cut","count":1}""", (await queue.PeekMessageAsync()).Value.MessageText);
    }

    [Fact]
    public async Task A_cancelled_drain_gives_unfinished_messages_back()
    {
        var queue = await SendAsync("""{"feed":"cut","count":1}""");
        using var cancelled = new CancellationTokenSource();
        _inbox.Act = async (_, stopping) =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        };
        await using var run = Run();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.Host.DrainAsync(cancelled.Token));

        Assert.NotNull((await queue.PeekMessageAsync()).Value);
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_told_in_one_sentence()
    {
        await using var run = Run(new LocalHostOptions(new Monitor.Cli.Azurite.AzuritePorts(1, 1, 1).ConnectionString));

        var failure = await Assert.ThrowsAsync<LocalRunException>(() => run.Host.DrainAsync(CancellationToken.None));

        Assert.StartsWith("The queues of the storage cannot be had", failure.Message);
    }

    private LocalHostOptions Quick() => new(azurite.ConnectionString)
    {
        HttpPort = 0, LeaseDuration = TimeSpan.FromSeconds(3), StopLimit = TimeSpan.FromSeconds(1),
    };

    /// <param name="clock">One that stands still never renews a lease, like a process that was killed.</param>
    private RunningHost Run(LocalHostOptions? options = null, TimeProvider? clock = null) =>
        new(azurite.ConnectionString, _name, _inbox, typeof(OrderFunction), options, clock);

    private async Task<QueueClient> SendAsync(string text)
    {
        var queue = RunningHost.Queue(azurite.ConnectionString, _name);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(text);
        return queue;
    }

    private static async Task<int> CountAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public sealed record Order(string Feed, int Count);

    public sealed class Inbox
    {
        public ConcurrentQueue<Order> Seen { get; } = new();

        public Func<Order, CancellationToken, Task> Act { get; set; } = (_, _) => Task.CompletedTask;
    }

    public sealed class OrderFunction(Inbox inbox)
    {
        [Function("Orders")]
        public Task RunAsync([QueueTrigger("%QUEUE%")] Order order, CancellationToken cancellationToken)
        {
            inbox.Seen.Enqueue(order);
            return inbox.Act(order, cancellationToken);
        }
    }
}
