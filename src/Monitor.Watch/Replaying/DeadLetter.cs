using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Polling;

namespace Monitor.Watch.Replaying;

/// <summary>A request that was given up.</summary>
/// <param name="Id">12 hexadecimal digits by which a person names it; the same for the same request.</param>
/// <param name="Text">The request as it lies in the queue.</param>
/// <param name="Handle">Where it lies; opaque.</param>
public sealed record DeadLetter(string Id, string Text, string Handle)
{
    /// <summary>Null unless it is one for an alert.</summary>
    public AlertRequest? Alert { get; init; }

    /// <summary>Null unless it is one for a notice.</summary>
    public NoticeRequest? Notice { get; init; }

    /// <summary>Null unless it is one to poll feeds.</summary>
    public PollRequest? Poll { get; init; }

    /// <summary>Nothing that we would know how to do again.</summary>
    public bool IsUnreadable => Alert is null && Notice is null && Poll is null;

    public static string IdOf(string queue, string text) => StableHash.Hex32("dead letter", queue, text)[..12];
}
