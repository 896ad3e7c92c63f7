using Monitor.Feeds.Reading;

namespace Monitor.Cli.Reading;

/// <summary>Says what was read of one feed, at once: a reader at the other end of a pipe waits for it.</summary>
internal interface IReadingReport
{
    Task WriteAsync(string name, ReadOutcome outcome, CancellationToken cancellationToken);
}
