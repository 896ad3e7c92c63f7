using Azure.Storage.Queues;

namespace Monitor.Cli.Local;

/// <summary>How a local run is to go.</summary>
/// <param name="OpenQueues">Opens the account of the queues with the options that the host wants.</param>
internal sealed record LocalHostOptions(Func<QueueClientOptions, QueueServiceClient> OpenQueues)
{
    public LocalHostOptions(string connection)
        : this(options => new QueueServiceClient(connection, options))
    {
    }

    /// <value>Makes the tables and queues that are missing, and names them; nothing by default.</value>
    public Func<CancellationToken, Task<IReadOnlyList<string>>> Restore { get; init; } =
        _ => Task.FromResult<IReadOnlyList<string>>([]);

    /// <value>
    /// Comes before the first tick of any timer; nothing by default. Queues and HTTP do not wait for it. When the token
    /// that it gives is cancelled the timers end, and begin again after it came once more.
    /// </value>
    public Func<CancellationToken, Task<CancellationToken>> BeforeTimers { get; init; } = _ => Task.FromResult(CancellationToken.None);

    public HostSettings Host { get; init; } = HostSettings.Default;

    /// <value>7071 by default, as the Functions tools have it; 0 is a free port.</value>
    public int HttpPort { get; init; } = 7071;

    /// <value>
    /// How long a message stays hidden that nobody works on any more because the run was killed; 10 seconds by
    /// default. Whole seconds. Renewed every third of it while a function works.
    /// </value>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <value>The longest that a stop takes; 5 seconds by default.</value>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(5);
}
