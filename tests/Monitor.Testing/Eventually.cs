using System.Diagnostics;

namespace Monitor.Testing;

/// <summary>Waits for what another thread or process does, no longer than it takes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <param name="because">What was waited for, for the message of the failure.</param>
    /// <param name="limit">30 seconds when null.</param>
    /// <exception cref="TimeoutException">The condition did not come true within the limit.</exception>
    public static async Task IsTrueAsync(Func<Task<bool>> condition, string because, TimeSpan? limit = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > (limit ?? Limit))
            {
                throw new TimeoutException($"Not within {(limit ?? Limit).TotalSeconds} s: {because}.");
            }

            await Task.Delay(Step, TimeProvider.System, CancellationToken.None);
        }
    }

    public static Task IsTrueAsync(Func<bool> condition, string because, TimeSpan? limit = null) =>
        IsTrueAsync(() => Task.FromResult(condition()), because, limit);
}
