using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Events;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

/// <summary>Many workers with reports of one fact, at the same instant, over the real tables.</summary>
[Collection(StorageCollectionDefinition.Name)]
public sealed class EventRaceTests(StorageFixture storage)
{
    private const int Writers = 24;

    // A time of its own, so that events of other tests are out of reach.
    private static readonly DateTimeOffset Then = new(2010, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private static Match Report(int number, DateTimeOffset at, string title) => Some.Match(at) with
    {
        Title = title, Published = at, Address = new Uri($"https://paper{number}.example/{number}"), Source = $"Paper {number}",
    };

    private Task<PlacedReport> PlaceAsync(Match report) => PlaceAsync(report, new EventsTable(storage.Tables));

    private static async Task<PlacedReport> PlaceAsync(Match report, IEvents events)
    {
        using var place = new PlaceReport(FigureReader.Embedded, events, TimeProvider.System);
        return await place.PlaceAsync(report, new NewsText(report.Title, "", ""), CancellationToken.None);
    }

    private static Match Leaving(string forces, DateTimeOffset at, int number) => Report(number, at, $"{forces} soldiers to leave Iraq in August");

    private async Task<IEnumerable<string>> ArticlesOfAsync(EventId id) =>
        (await new EventsTable(storage.Tables).FindAsync(id, CancellationToken.None))!.Reports.Select(report => report.Article);

    [Fact]
    public async Task While_one_worker_adds_a_second_nation_no_other_opens_an_event_for_it()
    {
        var at = Then.AddYears(3);
        var known = (await PlaceAsync(Leaving("Danish", at, 1))).Event;
        var (both, second) = (Leaving("Danish and Dutch", at.AddMinutes(1), 2), Leaving("Dutch", at.AddMinutes(2), 3));

        var placed = await PlaceAsync(second, new RivalEvents(new EventsTable(storage.Tables), () => PlaceAsync(both)));

        Assert.Equal(known, placed.Event);
        Assert.Contains(both.Id.Article.Value, await ArticlesOfAsync(known));
        Assert.All(placed.Tell, news => Assert.Equal(known, news.Event));
    }

    [Fact]
    public async Task Nor_while_the_one_that_adds_it_has_died_half_way()
    {
        var at = Then.AddYears(4);
        var known = (await PlaceAsync(Leaving("Danish", at, 1))).Event;
        var (both, second) = (Leaving("Danish and Dutch", at.AddMinutes(1), 2), Leaving("Dutch", at.AddMinutes(2), 3));

        var placed = await PlaceAsync(second, new RivalEvents(new EventsTable(storage.Tables), () => Assert.ThrowsAsync<InvalidOperationException>(
            () => PlaceAsync(both, new EventsTable(storage.TablesSeenBy(new KilledAfterRegister()))))));

        Assert.Equal(known, placed.Event);
        Assert.Equal([both.Id.Article.Value, second.Id.Article.Value], (await ArticlesOfAsync(known)).Skip(1));
        Assert.Equal(known, (await PlaceAsync(both)).Event);
        Assert.Equal(3, (await ArticlesOfAsync(known)).Count());
    }

    [Theory]
    [InlineData("Danish and Dutch", "Danish and Polish", 20)]
    [InlineData("Danish and Dutch", "Danish", 22)]
    [InlineData("Danish", "Danish and Dutch", 24)]
    public async Task Two_workers_that_change_one_event_at_once_lose_neither_report(string first, string second, int yearsBefore)
    {
        var at = Then.AddYears(-yearsBefore);
        var known = (await PlaceAsync(Leaving("Danish", at, 1))).Event;
        var (one, other) = (Leaving(first, at.AddMinutes(1), 2), Leaving(second, at.AddMinutes(2), 3));

        var placed = await PlaceAsync(one, new RivalEvents(new EventsTable(storage.Tables), () => PlaceAsync(other)));

        Assert.Equal(known, placed.Event);
        Assert.Equal(new[] { one, other }.Select(report => report.Id.Article.Value).Order(), (await ArticlesOfAsync(known)).Skip(1).Order());
    }

    [Fact]
    public async Task Reports_of_one_event_at_the_same_instant_never_make_two()
    {
        var reports = Enumerable.Range(0, Writers).Select(i => Report(i, Then.AddSeconds(i), $"Danish soldiers to leave Iraq in August, word number {i}")).ToList();

        var placed = await Task.WhenAll(reports.Select(PlaceAsync));

        var id = Assert.Single(placed.Select(one => one.Event).Distinct());
        var known = await new EventsTable(storage.Tables).FindAsync(id, CancellationToken.None);
        Assert.Equal(reports.Select(report => report.Id.Article.Value).Order(), known!.Reports.Select(report => report.Article).Order());
        Assert.Single(known.Bulletins);
    }

    [Fact]
    public async Task Reports_of_different_events_at_the_same_instant_are_all_kept()
    {
        string[] forces = ["Danish", "Polish", "Italian", "Spanish", "Hungarian", "Dutch", "Norwegian", "Romanian"];
        var reports = forces.Select((force, i) => Report(i, Then.AddYears(1).AddSeconds(i), $"{force} soldiers to leave Iraq in August")).ToList();

        var placed = await Task.WhenAll(reports.Select(PlaceAsync));

        Assert.Equal(forces.Length, placed.Select(one => one.Event).Distinct().Count());
    }

    [Fact]
    public async Task One_report_placed_by_many_at_once_stands_in_its_event_once()
    {
        var report = Report(1, Then.AddYears(2), "Danish soldiers to leave Iraq in August");

        var placed = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => PlaceAsync(report)));

        var known = await new EventsTable(storage.Tables).FindAsync(Assert.Single(placed.Select(one => one.Event).Distinct()), CancellationToken.None);
        Assert.Equal(1, known!.Count);
        Assert.All(placed, one => Assert.Equal(new BulletinId(one.Event, 1), Assert.Single(one.Tell)));
    }
}
