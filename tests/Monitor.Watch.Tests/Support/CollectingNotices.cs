using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;

namespace Monitor.Watch.Tests.Support;

internal sealed class CollectingNotices : IOutbox<NoticeRequest>
{
    public List<(NoticeRequest Request, TimeSpan Delay)> Enqueued { get; } = [];

    public List<NoticeRequest> Buried { get; } = [];

    public Task EnqueueAsync(NoticeRequest request, TimeSpan delay, CancellationToken cancellation)
    {
        Enqueued.Add((request, delay));
        return Task.CompletedTask;
    }

    public Task BuryAsync(NoticeRequest request, CancellationToken cancellation)
    {
        Buried.Add(request);
        return Task.CompletedTask;
    }
}
