namespace Monitor.Cli.Local;

/// <summary>The pause between looks at a queue that is empty: from 100 ms, doubled each time, up to the longest one.</summary>
internal sealed class PollingPause(TimeSpan longest)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan _next = Shortest;

    public TimeSpan Next()
    {
        var pause = _next < longest ? _next : longest;
        _next = pause * 2;
        return pause;
    }

    public void Reset() => _next = Shortest;
}
