using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Watch.Events;

namespace Monitor.Watch.Tests.Events;

public sealed class EventChangeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static EventReport Report(string article, double hours, string? origin = null) => new()
    {
        Article = article, Origin = origin ?? article, Seen = Start.AddHours(hours), Joined = Start.AddHours(hours + 1), Title = "A cut", Source = $"Wire {article}", Tells = true,
    };

    private static NewsEvent Opened() => NewsEvent.Open("event", Report("a", 0), null).WithNews([new News.NewEvent(null)], Report("a", 0), Start);

    private static (EventChangeKind, string)[] Of(NewsEvent known) => [.. EventChange.Of(known).Select(change => (change.Kind, change.Source))];

    [Fact]
    public void News_and_each_further_independent_source_change_an_event()
    {
        var status = new News.StatusChanged("US", FigureStatus.Announced, FigureStatus.Underway);
        var known = Opened().With(Report("b", 1)).With(Report("c", 2, origin: "a")).With(Report("d", 3)).WithNews([status], Report("d", 3), Start.AddHours(4));

        Assert.Equal([(EventChangeKind.NewEvent, "Wire a"), (EventChangeKind.NewSource, "Wire b"), (EventChangeKind.StatusChanged, "Wire d")], Of(known));
        var (source, last) = (EventChange.Of(known)[1], EventChange.Of(known)[2]);
        Assert.Equal((Start.AddHours(2), "Also reported by Wire b."), (source.At, source.Words));
        Assert.Equal(("announced", "under way"), (last.Before, last.After));
    }

    [Fact]
    public void What_old_items_of_a_first_poll_brought_is_no_change()
    {
        var old = Report("a", 0) with { Tells = false };
        var known = NewsEvent.Open("event", old, null).WithNews([new News.NewEvent(null)], old, Start).With(Report("b", 1) with { Tells = false });

        Assert.Empty(EventChange.Of(known));
    }

    [Fact]
    public void Every_kind_of_news_is_a_kind_of_change() =>
        Assert.Subset(Enum.GetNames<EventChangeKind>().ToHashSet(), Enum.GetNames<NewsKind>().ToHashSet());
}
