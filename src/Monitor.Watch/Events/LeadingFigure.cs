using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;

namespace Monitor.Watch.Events;

/// <summary>The one figure by which an event is told in a line.</summary>
public static class LeadingFigure
{
    /// <summary>Of what its reports are about: how many remain before other numbers, numbers before none, late before early. Null without a figure.</summary>
    public static Figure? Of(NewsEvent known)
    {
        List<Figure> leads = [.. known.Reports.Select(report => report.Lead).OfType<Figure>()];
        return leads.FindLast(figure => figure.After is not null) ?? leads.FindLast(HasNumber) ?? leads.LastOrDefault();
    }

    private static bool HasNumber(Figure figure) => (figure.Change ?? figure.Before) is not null || figure.Share is not null;
}
