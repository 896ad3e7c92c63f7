using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class EventSummariesTests(StorageFixture storage)
{
    private readonly EventSummaries _summaries = new(storage.Tables);

    // Each test has years of its own: they share the table.
    private static DateTimeOffset Year(int year) => new(year, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static EventFilter Where(string force = "", string status = "", string place = "", string source = "", string words = "") =>
        new(force, status, place, source, words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static NewsEvent Event(DateTimeOffset at, string title = "US to cut troops in Iraq", string source = "Wire", string place = "Iraq", FigureStatus status = FigureStatus.Announced)
    {
        var figure = Some.Figure() with { Place = place, Status = status };
        var report = Some.Report(at) with { Title = title, Source = source, Figures = [figure] };
        return NewsEvent.Open(Some.Id(), report, null).WithNews([new News.NewEvent(figure)], report, at);
    }

    private static string IdOf(int index) => $"{index:d32}";

    private async Task<NewsEvent> StoreAsync(NewsEvent known)
    {
        await storage.Tables.GetTableClient(TableNames.Events).UpsertEntityAsync(EventRow.Of(known), TableUpdateMode.Replace);
        return known;
    }

    private async Task<(List<string> Ids, int Pages)> AllAsync(DateTimeOffset from, DateTimeOffset until, EventFilter filter, int limit)
    {
        var (ids, pages) = (new List<string>(), 0);
        ListCursor? next = null;
        do
        {
            var page = await _summaries.ReadAsync(new EventWindow(from, until), filter, next, limit, CancellationToken.None);
            Assert.InRange(page.Items.Count, 0, limit);
            ids.AddRange(page.Items.Select(item => (string)JsonNode.Parse(item)!["id"]!));
            (next, pages) = (page.Next, pages + 1);
        }
        while (next is not null);
        return (ids, pages);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task Pages_lead_through_all_events_newest_first_however_they_lie_in_the_months(int limit)
    {
        var start = Year(1800 + (10 * (limit % 7)));
        List<NewsEvent> known = [];
        foreach (var days in (double[])[0, 0.5, 0.5, 3, 29, 400, 401, 1900, 1901])
        {
            known.Insert(0, await StoreAsync(Event(start.AddDays(days))));
        }

        var (ids, _) = await AllAsync(start, start.AddDays(2000), EventFilter.None, limit);

        Assert.Equal(known.Select(one => one.Id).Order(), ids.Order());
        Assert.Equal(known.Select(one => one.Opened), ids.Select(id => known.Single(one => one.Id == id).Opened));
    }

    [Theory]
    [InlineData("us", "", "", "", "", "2 0")]
    [InlineData("", "underway", "", "", "", "1")]
    [InlineData("", "", "kirk", "", "", "1")]
    [InlineData("", "", "", "gazette", "", "2")]
    [InlineData("", "", "", "", "BASE gazette", "2")]
    [InlineData("", "", "", "", "3,000", "2 1 0")]
    [InlineData("", "", "", "cut", "", "")]
    public async Task A_filter_finds_what_it_asks_for_in_all_events(string force, string status, string place, string source, string words, string found)
    {
        var start = Year(1950);
        NewsEvent[] known =
        [
            Event(start, source: "Wire one"),
            Event(start.AddDays(40), "British troops go", "Wire two", "Kirkuk", FigureStatus.Underway),
            Event(start.AddDays(500), "A base is left", "The Gazette"),
        ];
        known[1] = known[1] with { Reports = [known[1].First with { Forces = ["UK"] }] };
        for (var index = 0; index < known.Length; index++)
        {
            await StoreAsync(known[index] with { Id = IdOf(index) });
        }

        var (ids, _) = await AllAsync(start, start.AddDays(600), Where(force, status, place, source, words), 10);

        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(index => IdOf(int.Parse(index))), ids);
    }

    [Fact]
    public async Task An_event_that_was_stored_before_lists_had_summaries_is_shown_and_found()
    {
        var known = Event(Year(1960), "An old title");
        var row = EventRow.Of(known);
        (row.Summary, row.Search, row.Places, row.ChangedAt) = ("", "", "", null);
        await storage.Tables.GetTableClient(TableNames.Events).UpsertEntityAsync(row, TableUpdateMode.Replace);

        Assert.Equal([known.Id], (await AllAsync(known.Opened, known.Opened.AddDays(1), EventFilter.None, 5)).Ids);
        Assert.Equal([known.Id], (await AllAsync(known.Opened, known.Opened.AddDays(1), Where(words: "old"), 5)).Ids);
        Assert.Empty((await AllAsync(known.Opened, known.Opened.AddDays(1), Where(words: "young"), 5)).Ids);
    }

    [Fact]
    public async Task What_changed_since_is_found_whenever_it_was_opened()
    {
        var known = Event(Year(2090));
        var changed = await StoreAsync(known.With(Some.Report() with { Article = "b", Origin = "b", Seen = known.Opened.AddDays(300) }));
        await StoreAsync(Event(Year(2090)));

        var found = await _summaries.ChangedAsync(known.Opened.AddDays(299), CancellationToken.None).ToListAsync();

        Assert.Equal(changed.Id, (string)JsonNode.Parse(Assert.Single(found))!["id"]!);
    }

    [Fact]
    public async Task An_event_is_located_by_its_id_alone()
    {
        var known = await StoreAsync(Event(Year(1970)));

        Assert.Equal(EventId.Of(known), await _summaries.LocateAsync(known.Id, CancellationToken.None));
        Assert.Null(await _summaries.LocateAsync(Some.Id(), CancellationToken.None));
    }

    [Fact]
    public void A_row_has_room_for_what_lists_show_of_the_largest_event()
    {
        var wild = new string('Ж', 3000);
        var known = Enumerable.Range(0, 300).Aggregate(Event(Year(1980), wild, wild), (one, _) => Some.Id() is var id
            ? one.With(Some.Report() with { Article = id, Origin = id, Title = wild, Source = wild + id, Figures = [Some.Figure() with { Place = id }] })
            : one);
        var row = EventRow.Of(known);

        Assert.All((string[])[row.Summary, row.Search, row.Places, row.Levels], text => Assert.InRange(text.Length, 1, 32_768));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-01")]
    [InlineData("9999999999999999999~")]
    [InlineData("2516190911999999999-xyz")]
    [InlineData("2516190911999999999~' or true")]
    public void What_is_no_place_in_a_list_is_not_taken_for_one(string text) => Assert.Null(ListCursor.TryParse(text));
}
