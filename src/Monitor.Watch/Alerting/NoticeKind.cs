namespace Monitor.Watch.Alerting;

/// <summary>Why a subscriber is written to other than by an alert.</summary>
public enum NoticeKind
{
    /// <summary>Somebody asks for a subscription of this address; its link confirms it.</summary>
    Confirmation,

    /// <summary>The subscription ended or cannot be served any more.</summary>
    Ended,

    /// <summary>What was seen during a window of time.</summary>
    Digest,

    /// <summary>The canary did not arrive; the operator is told.</summary>
    CanaryMissed,
}
