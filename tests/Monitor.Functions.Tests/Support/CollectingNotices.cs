using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Functions.Tests.Support;

internal sealed class CollectingNotices : IOutbox<NoticeRequest>
{
    public List<NoticeRequest> Enqueued { get; } = [];

    public Task EnqueueAsync(NoticeRequest request, TimeSpan delay, CancellationToken cancellation)
    {
        Enqueued.Add(request);
        return Task.CompletedTask;
    }

    public Task BuryAsync(NoticeRequest request, CancellationToken cancellation) => Task.CompletedTask;
}
