using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Feeds;
using Monitor.Cli.Local;
using Monitor.Cli.Matches;
using Monitor.Cli.Subscriptions;
using Monitor.Feeds.Fetching;
using Monitor.Functions.Composition;
using Monitor.Functions.Tables;
using Monitor.Functions.Web;
using Monitor.Watch.Alerting;
using Monitor.Watch.Digests;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Running;

/// <summary>One run of the whole app on this machine.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private readonly RunRequest _request;
    private readonly TimersTurn _turn;
    private LocalApp? _app;
    private LocalFunctionsHost? _functions;
    private KeepTimers? _keeping;
    private readonly RunConsole _console;
    private readonly PollTally _tally;
    private readonly DeliveryTally _deliveries;
    private readonly TextWriter _output;

    private LocalRun(RunRequest request, TextWriter output, TextWriter error)
    {
        (_request, _output, _console) = (request, output, new RunConsole(error));
        _tally = new PollTally(Show);
        _turn = new TimersTurn(request.Data.Path, TimeProvider.System);
        _deliveries = new DeliveryTally(_console.ShowFailure, _console.ShowSpread);
    }

    private LocalApp App => _app ?? throw new InvalidOperationException("The run is not open.");

    private LocalFunctionsHost Functions => _functions ?? throw new InvalidOperationException("The run is not open.");

    public static async Task<LocalRun> OpenAsync(
        RunRequest request, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var run = new LocalRun(request, output, error);
        try
        {
            await run.OpenAsync(error, cancellation);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_functions?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_keeping?.DisposeAsync() ?? ValueTask.CompletedTask);
        _turn.Dispose();
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Polls every feed once, whether it is due or not, and sends what comes of it and the digests that are due.</summary>
    public async Task<int> OnceAsync(CancellationToken cancellation)
    {
        await EnsureSubscriptionAsync(cancellation);
        var feeds = await FeedsAsync(cancellation);
        _console.Expected = feeds.Count;
        await App.Services.GetRequiredService<DispatchPolls>().DispatchAsync(feeds, cancellation);
        await App.Services.GetRequiredService<WatchDeadlines>().WatchAsync(cancellation);
        await App.Services.GetRequiredService<DispatchDigests>().DispatchDueAsync(cancellation);
        var drained = await Functions.DrainAsync(cancellation);
        MatchesCommand.Write(_tally.Matches, _request.AsJson, _output);
        _console.Sum(_tally, _deliveries);
        Say(drained);
        return _tally.Failed + _deliveries.Failed + drained.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>Runs timers, queues and HTTP until the user stops it.</summary>
    public async Task<int> UntilStoppedAsync(CancellationToken cancellation)
    {
        await EnsureSubscriptionAsync(cancellation);
        var feeds = await FeedsAsync(cancellation);
        if (_request.Feeds.Count == 0)
        {
            // Already here, so that a directory that cannot be written to ends the run with a sentence.
            _ = _turn.TryTake();
            _keeping = new KeepTimers(_turn, App.Services.GetRequiredService<TurnsTable>(), _console.Say, TimeProvider.System);
        }

        await Functions.StartAsync(cancellation);
        await ServedAddress.RememberAsync(_request.Data, Functions.Address, cancellation);
        if (App.Services.GetRequiredService<FetchOptions>().ContactAddress is null)
        {
            _console.Say("Publishers who are bothered find no contact in our requests: set Fetch__ContactAddress to a page of yours or a mailto: address.");
        }

        _console.Say($"Watching {RunConsole.Count(feeds.Count, "feed")}. The page is at {Functions.Address}, health at {Functions.Address}api/health. Ctrl+C stops.");
        await ServeAsync(cancellation);
        await Functions.StopAsync(CancellationToken.None);
        _console.Sum(_tally, _deliveries);
        return cancellation.IsCancellationRequested
            ? ExitCode.Done
            : throw new LocalRunException("Azurite ended under the running app; run again, and it goes on from what Azurite saved.");
    }

    /// <summary>Until the user stops it or storage is gone.</summary>
    private async Task ServeAsync(CancellationToken cancellation)
    {
        try
        {
            await App.StorageEnded.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C is how such a run ends.
        }
    }

    /// <summary>A run with feeds of its own keeps its own timers. The first tick may be far; what is due is not.</summary>
    private async Task<CancellationToken> BeforeTimersAsync(CancellationToken stopping)
    {
        var lost = _keeping is null ? CancellationToken.None : await _keeping.BeginAsync(stopping);
        await App.Services.GetRequiredService<DispatchPolls>().DispatchDueAsync(stopping);
        return lost;
    }

    private async Task OpenAsync(TextWriter error, CancellationToken cancellation)
    {
        _app = await LocalApp.OpenAsync(_request.Data, error, AddTo, cancellation);
        _console.Say(_app.StorageSentence);
        _functions = await LocalFunctions.HostAsync(_app, _request.Port, BeforeTimersAsync, cancellation);
    }

    private void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IPollListener>(_tally).AddSingleton<IDeliveryListener>(_deliveries);
        services.PostConfigure<PollingOptions>(options => options.AlertSince = _request.AlertSince ?? options.AlertSince);
        services.PostConfigure<RelevanceOptions>(options => options.ModelFile = _request.Model ?? options.ModelFile);
        services.PostConfigure<WebOptions>(options => options.PublicAddress ??= Address);
        if (_request.Feeds.Count > 0)
        {
            var inner = services.Last(service => service.ServiceType == typeof(IFeeds)).ImplementationType!;
            services.AddSingleton<IFeeds>(provider => new AskedFeeds(
                (IFeeds)ActivatorUtilities.CreateInstance(provider, inner), _request.Feeds.Select(feed => FeedId.Of(feed.Address)).ToHashSet()));
        }
    }

    /// <summary>Links lead to the port that is served, unless a setting says otherwise; to a free one, known too late, none do.</summary>
    private Uri? Address => _request.Port == 0 ? null : new Uri($"http://localhost:{_request.Port}");

    private async Task EnsureSubscriptionAsync(CancellationToken cancellation)
    {
        var subscriptions = App.Services.GetRequiredService<ISubscriptions>();
        if (await subscriptions.AllAsync(cancellation).AnyAsync(known => known.Channel != ChannelKind.Null, cancellation))
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
        await FeedImport.ImportAsync(App.Services, starter, cancellation);
        _console.Say($"No feeds yet: imported the starter list of {starter.Count}. 'monitor feeds list' shows them.");
        return await ListedAsync(cancellation);
    }

    private async Task<IReadOnlyList<Feed>> AskedAsync(CancellationToken cancellation) =>
        [.. (await FeedImport.EnrolAsync(App.Services, _request.Feeds, listed: false, cancellation)).Select(enrolled => enrolled.Feed)];

    private async Task<IReadOnlyList<Feed>> ListedAsync(CancellationToken cancellation) =>
        await App.Services.GetRequiredService<IFeeds>().AllAsync(cancellation)
            .Where(feed => feed is { Listed: true, IsCanary: false }).ToListAsync(cancellation);

    /// <summary>A run that goes on tells matches as they come; a single one sorts them and tells them at its end.</summary>
    private void Show(PollReport report, PollTally tally)
    {
        _console.Show(report, tally);
        if (!_request.Once)
        {
            MatchesCommand.WriteLines(report.Matches, _request.AsJson, _output);
        }
    }

    private void Say(DrainReport drained)
    {
        if (drained.Waiting > 0)
        {
            _console.Say($"{RunConsole.Count(drained.Waiting, "message waits", "messages wait")} for a later attempt; run again, or leave 'monitor run' running.");
        }
    }
}
