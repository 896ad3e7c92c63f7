using Monitor.Analysis.Figures;

namespace Monitor.Watch.Events;

/// <summary>Where a report stands now, and what is to be told because of it.</summary>
/// <param name="Event">The event that it tells of.</param>
/// <param name="Figures">What it states.</param>
/// <param name="Tell">What it made news, or what was news before and had no report as good as this one. Telling it again does nothing.</param>
public sealed record PlacedReport(EventId Event, IReadOnlyList<Figure> Figures, IReadOnlyList<BulletinId> Tell);
