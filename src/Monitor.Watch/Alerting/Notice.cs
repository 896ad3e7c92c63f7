namespace Monitor.Watch.Alerting;

/// <summary>Words to one subscriber that are no alert.</summary>
/// <param name="Id">32 lower-case hexadecimal digits, the same at every attempt: the webhook-id, the Message-ID.</param>
/// <param name="Kind">Why it is written.</param>
/// <param name="Subject">One line of plain text.</param>
/// <param name="Blocks">The paragraphs, in order.</param>
public sealed record Notice(string Id, NoticeKind Kind, string Subject, IReadOnlyList<NoticeBlock> Blocks);
