using Monitor.Watch.Triage;

namespace Monitor.Watch.Feedback;

/// <summary>What one reader says of one match; a later word of the same reader takes its place.</summary>
/// <param name="Match">The match that is judged.</param>
/// <param name="Who">The reader: 32 lower-case hexadecimal digits, a subscription's id where the reader has one.</param>
/// <param name="Opinion">What the reader says.</param>
/// <param name="At">When.</param>
/// <param name="ModelVersion">The model that had found the match.</param>
public sealed record FeedbackEntry(MatchId Match, string Who, Opinion Opinion, DateTimeOffset At, string ModelVersion)
{
    public string Who { get; } = HexId.Checked(Who, nameof(Who));
}
