using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>The status of an event as reports first told it.</summary>
public sealed record StatusStep(FigureStatus Status, DateTimeOffset At, string Source)
{
    /// <summary>Each status once, at its first report, in the order of publication.</summary>
    public static IReadOnlyList<StatusStep> Of(NewsEvent known) =>
    [
        .. known.Reports.Where(report => report.Lead is not null)
            .Select(report => new StatusStep(report.Lead!.Status, report.At ?? report.Seen, report.Source))
            .OrderBy(step => step.At)
            .DistinctBy(step => step.Status),
    ];
}
