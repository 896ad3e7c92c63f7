using Monitor.Watch.Alerting;

namespace Monitor.Watch.Tests.Support;

/// <summary>Counts what it is given, and keeps only where the spreading goes on.</summary>
internal sealed class ForgetfulOutbox : IOutbox<AlertRequest>
{
    public int Named { get; private set; }

    public SpreadPoint? Next { get; private set; }

    public Task EnqueueAsync(AlertRequest request, TimeSpan delay, CancellationToken cancellation)
    {
        Named += request.Among.Count;
        Next = request.From;
        return Task.CompletedTask;
    }

    public Task BuryAsync(AlertRequest request, CancellationToken cancellation) => throw new NotSupportedException();
}
