using Monitor.Analysis.Events;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Subscriptions;

/// <summary>What is known of a report, as far as filters ask. An empty list or null: nothing is known.</summary>
public sealed record Reported
{
    public IReadOnlyList<string> Forces { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Names and hosts.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public int? IndependentSources { get; init; }

    /// <summary>By a match, and by the event that it tells of where there is one.</summary>
    public static Reported By(Match match, NewsEvent? known)
    {
        string[] sources = match.Address is { IsAbsoluteUri: true } address ? [match.Source, address.Host] : [match.Source];
        return known is null
            ? new Reported { Sources = sources }
            : By(known) with { Sources = [.. sources, .. By(known).Sources] };
    }

    /// <summary>By all reports of an event. Its status is what was said last.</summary>
    public static Reported By(NewsEvent known) => new()
    {
        Forces = [.. known.Reports.SelectMany(report => report.Forces).Distinct()],
        Places = [.. known.Reports.SelectMany(report => report.Figures).Select(figure => figure.Place).OfType<string>().Distinct()],
        Statuses = known.Reports.Select(report => report.Lead).LastOrDefault(lead => lead is not null) is { } last ? [last.Status.ToString()] : [],
        Sources = [.. known.Reports.SelectMany(report => new[] { report.Source, report.Host }).Where(name => name.Length > 0).Distinct()],
        IndependentSources = known.Independent,
    };
}
