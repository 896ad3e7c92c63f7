using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>One line of the ledger of troop levels: what one independent report stated.</summary>
/// <param name="At">When it was published, as far as known.</param>
/// <param name="Report">Who reported.</param>
/// <param name="Figure">What it stated; it has a number.</param>
/// <param name="Event">The id of the event.</param>
public sealed record LedgerLine(DateTimeOffset At, EventReport Report, Figure Figure, string Event)
{
    /// <summary>The lines of an event, oldest first. Copies repeat what is there, and figures without a number say nothing of levels.</summary>
    public static IEnumerable<LedgerLine> Of(NewsEvent known) => known.Statements
        .SelectMany(report => report.Figures.Where(HasNumber)
            .Select(figure => new LedgerLine(report.At ?? report.Seen, report, figure, known.Id)));

    private static bool HasNumber(Figure figure) =>
        (figure.Before ?? figure.After ?? figure.Change) is not null || figure.Share is not null;
}
