using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Feeds;
using Monitor.Cli.Local;
using Monitor.Cli.Matches;
using Monitor.Cli.Subscriptions;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Running;

/// <summary>One run of the whole app on this machine.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly RunRequest _request;
    private readonly LocalApp _app;
    private readonly LocalFunctionsHost _functions;
    private readonly RunConsole _console;
    private readonly PollTally _tally;
    private readonly TextWriter _output;

    private LocalRun(
        RunRequest request, LocalApp app, LocalFunctionsHost functions, RunConsole console, PollTally tally, TextWriter output) =>
        (_request, _app, _functions, _console, _tally, _output) = (request, app, functions, console, tally, output);

    public static async Task<LocalRun> OpenAsync(
        RunRequest request, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var console = new RunConsole(error);
        var tally = new PollTally(console.Show);
        var app = await LocalApp.OpenAsync(request.Data, error, services => AddTo(services, request, tally), cancellation);
        try
        {
            console.Say(app.StorageSentence);
            var functions = await LocalFunctions.HostAsync(app, request.Port, cancellation);
            return new LocalRun(request, app, functions, console, tally, output);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _functions.DisposeAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Polls every feed once, whether it is due or not, and sends what comes of it.</summary>
    public async Task<int> OnceAsync(CancellationToken cancellation)
    {
        await EnsureSubscriptionAsync(cancellation);
        var feeds = await FeedsAsync(cancellation);
        _console.Expected = feeds.Count;
        await _app.Services.GetRequiredService<DispatchPolls>().DispatchAsync(feeds, cancellation);
        var drained = await _functions.DrainAsync(cancellation);
        MatchesCommand.Write(_tally.Matches, _request.AsJson, _output);
        _console.Sum(_tally);
        Say(drained);
        return _tally.Failed > 0 || drained.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Runs timers, queues and HTTP until the user stops it.</summary>
    public async Task<int> UntilStoppedAsync(CancellationToken cancellation)
    {
        await EnsureSubscriptionAsync(cancellation);
        var feeds = await FeedsAsync(cancellation);
        await _functions.StartAsync(cancellation);
        _console.Say($"Watching {RunConsole.Count(feeds.Count, "feed")}. Matches at http://localhost:{_request.Port}/api/matches, health at /api/health. Ctrl+C stops.");
        await _app.Services.GetRequiredService<DispatchPolls>().DispatchDueAsync(cancellation);
        await Task.WhenAny(_app.StorageEnded, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation));
        await _functions.StopAsync(CancellationToken.None);
        _console.Sum(_tally);
        return cancellation.IsCancellationRequested
            ? ExitCode.Done
            : throw new LocalRunException("Azurite ended under the running app; nothing that was stored is lost, run again.");
    }

    private static void AddTo(IServiceCollection services, RunRequest request, PollTally tally)
    {
        services.AddSingleton<IPollListener>(tally);
        services.PostConfigure<PollingOptions>(options => options.AlertSince = request.AlertSince ?? options.AlertSince);
        if (request.Feeds.Count > 0)
        {
            var inner = services.Last(service => service.ServiceType == typeof(IFeeds)).ImplementationType!;
            services.AddSingleton<IFeeds>(provider => new AskedFeeds(
                (IFeeds)ActivatorUtilities.CreateInstance(provider, inner), [.. request.Feeds.Select(feed => FeedId.Of(feed.Address))]));
        }
    }

    private async Task EnsureSubscriptionAsync(CancellationToken cancellation)
    {
        var subscriptions = _app.Services.GetRequiredService<ISubscriptions>();
        if (await subscriptions.AllAsync(cancellation).AnyAsync(cancellation))
        {
            return;
        }

        var draft = new SubscriptionDraft(_request.Data.Alerts, 0, "made by the first local run");
        await subscriptions.AddAsync(SubscriptionsCommand.Checked(draft), cancellation);
        _console.Say($"Nobody is subscribed yet: alerts are written to {_request.Data.Alerts}.");
    }

    private async Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancellation)
    {
        if (_request.Feeds.Count > 0)
        {
            return await AskedAsync(cancellation);
        }

        var listed = await ListedAsync(cancellation);
        if (listed.Count > 0)
        {
            return listed;
        }

        var starter = FeedImport.Starter();
        await FeedImport.ImportAsync(_app.Services, starter, cancellation);
        _console.Say($"No feeds yet: imported the starter list of {starter.Count}. 'monitor feeds list' shows them.");
        return await ListedAsync(cancellation);
    }

    private async Task<IReadOnlyList<Feed>> AskedAsync(CancellationToken cancellation)
    {
        var enrol = _app.Services.GetRequiredService<EnrolFeed>();
        List<Feed> feeds = [];
        foreach (var asked in _request.Feeds)
        {
            feeds.Add((await enrol.EnrolAsync(asked.Address, asked.Title, listed: false, cancellation)).Feed);
        }

        return feeds;
    }

    private async Task<IReadOnlyList<Feed>> ListedAsync(CancellationToken cancellation) =>
        await _app.Services.GetRequiredService<IFeeds>().AllAsync(cancellation)
            .Where(feed => feed.Listed).ToListAsync(cancellation);

    private void Say(DrainReport drained)
    {
        if (drained.Waiting > 0)
        {
            _console.Say($"{RunConsole.Count(drained.Waiting, "message waits", "messages wait")} for a later attempt; run again, or leave 'monitor run' running.");
        }
    }
}
