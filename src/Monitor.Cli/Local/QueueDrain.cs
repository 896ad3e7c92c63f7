namespace Monitor.Cli.Local;

/// <summary>Works until no queue has a message that can be had now, whatever the functions send to each other.</summary>
internal sealed class QueueDrain(IReadOnlyList<QueueWorker> workers, LocalHostOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // An earlier run that was killed held its messages no longer than this; one second is for the storage's clock.
    private readonly TimeSpan _patience = options.LeaseDuration + TimeSpan.FromSeconds(1);

    /// <returns>How many messages are left, all of them hidden until later.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var foundSome = await CountAsync(cancellationToken) > 0;
        while (true)
        {
            if (!await IsQuietAsync(cancellationToken))
            {
                continue;
            }

            var left = await CountAsync(cancellationToken);
            if (left == 0 || !foundSome || clock.GetElapsedTime(began) > _patience)
            {
                return left;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>One look at all queues: quiet when nobody worked before it, and it found nothing.</summary>
    private async Task<bool> IsQuietAsync(CancellationToken cancellationToken)
    {
        var before = workers.SelectMany(worker => worker.Working).ToList();
        var taken = 0;
        foreach (var worker in workers)
        {
            taken += await worker.TakeAsync(cancellationToken);
        }

        if (before.Count > 0 && taken == 0)
        {
            await Task.WhenAny(before.Append(Task.Delay(Pause, clock, cancellationToken)));
        }

        return before.Count == 0 && taken == 0;
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await Task.WhenAll(workers.Select(worker => worker.CountAsync(cancellationToken)));
        return counts.Sum();
    }
}
