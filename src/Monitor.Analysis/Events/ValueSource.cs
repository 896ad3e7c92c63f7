using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>Who gave a value, and when.</summary>
/// <param name="Source">The name of the feed or publication.</param>
/// <param name="Speaker">Whom it quotes, in words; null when it says so in its own voice.</param>
/// <param name="At">When its report was published, as far as known.</param>
public sealed record ValueSource(string Source, string? Speaker, DateTimeOffset At)
{
    internal static ValueSource Of(EventReport report, Figure figure) =>
        new(report.Source, figure.Speaker is { } speaker ? FigureWords.Of(speaker) : null, report.At ?? report.Seen);
}
