namespace Monitor.Watch.Notices;

public interface INoticeOutbox
{
    /// <summary>Enqueues the request; nobody sees it before <paramref name="delay"/> (at most 7 days) has passed.</summary>
    Task EnqueueAsync(NoticeRequest request, TimeSpan delay, CancellationToken cancellation);

    /// <summary>Puts the request among the dead letters.</summary>
    Task BuryAsync(NoticeRequest request, CancellationToken cancellation);
}
