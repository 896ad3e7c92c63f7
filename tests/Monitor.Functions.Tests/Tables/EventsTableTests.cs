using Monitor.Analysis.Events;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class EventsTableTests(StorageFixture storage)
{
    private readonly EventsTable _events = new(storage.Tables);

    private async Task<NewsEvent> OpenedAsync(NewsEvent opened)
    {
        while (!await _events.OpenAsync(opened, (await _events.ReadAsync(Some.Now, CancellationToken.None)).Stamp, CancellationToken.None))
        {
        }

        return (await _events.FindAsync(EventId.Of(opened), CancellationToken.None))!;
    }

    [Fact]
    public async Task An_event_comes_back_with_its_reports_and_news()
    {
        var opened = Some.Event();

        var found = await OpenedAsync(opened);

        Assert.Equal(opened, found with { Reports = opened.Reports, Bulletins = opened.Bulletins, Revision = null, Written = null });
        Assert.NotNull(found.Written);
        Assert.Equal(opened.Bulletins, found.Bulletins);
        Assert.Equal(opened.First.Figures, found.First.Figures);
        Assert.Equal(opened.First.Words, found.First.Words);
        Assert.True(found.First.Sketch!.IsCopyOf(opened.First.Sketch!));
        Assert.Equal(
            opened.First, found.First with { Figures = opened.First.Figures, Forces = opened.First.Forces, Words = opened.First.Words, Sketch = opened.First.Sketch });
    }

    [Fact]
    public async Task An_event_opened_meanwhile_makes_the_next_opening_fail()
    {
        var board = await _events.ReadAsync(Some.Now, CancellationToken.None);
        await OpenedAsync(Some.Event());
        var late = Some.Event();

        Assert.False(await _events.OpenAsync(late, board.Stamp, CancellationToken.None));
        Assert.Null(await _events.FindAsync(EventId.Of(late), CancellationToken.None));
    }

    [Fact]
    public async Task An_event_whose_opener_died_before_its_row_was_written_gets_its_row_at_the_next_look()
    {
        var opened = await OpenedAsync(Some.Event());
        await storage.Tables.GetTableClient("Events").DeleteEntityAsync(TableKeys.MonthOf(opened.Opened), TableKeys.NewestFirst(EventId.Of(opened)));

        var board = await _events.ReadAsync(Some.Now, CancellationToken.None);

        Assert.Contains(board.Events, known => known.Id == opened.Id);
    }

    [Fact]
    public async Task Of_two_who_save_one_event_the_second_is_told()
    {
        var known = await OpenedAsync(Some.Event());

        Assert.True(await _events.SaveAsync(known.With(Some.Report()), CancellationToken.None));
        Assert.False(await _events.SaveAsync(known.With(Some.Report()), CancellationToken.None));
    }

    [Fact]
    public async Task The_board_holds_what_was_reported_about_the_time()
    {
        var (near, far) = (Some.Event(Some.Now.AddYears(-8)), Some.Event(Some.Now.AddYears(-9)));
        await OpenedAsync(near);
        await OpenedAsync(far);

        var board = await _events.ReadAsync(Some.Now.AddYears(-8).AddDays(30), CancellationToken.None);

        Assert.Contains(board.Events, known => known.Id == near.Id);
        Assert.DoesNotContain(board.Events, known => known.Id == far.Id);
    }

    [Fact]
    public async Task Reports_of_any_number_and_size_find_room_and_the_first_and_the_latest_stay()
    {
        var wild = new string('\u0416', 3000);
        var known = await OpenedAsync(Some.Event());
        for (var i = 0; i < 400; i++)
        {
            var chance = new Random(i);
            var words = string.Join(' ', Enumerable.Range(0, 300).Select(_ => chance.Next().ToString("x8", System.Globalization.CultureInfo.InvariantCulture)));
            known = known.With((Some.Report() with { Title = wild, Source = wild }).With(words, [.. Enumerable.Range(1, 9).Select(n => Some.Figure(n))]));
        }

        Assert.True(await _events.SaveAsync(known, CancellationToken.None));

        var found = await _events.FindAsync(EventId.Of(known), CancellationToken.None);
        Assert.Equal((401, 401), (found!.Count, found.Independent));
        Assert.Equal(known.First.Article, found.First.Article);
        Assert.Equal(known.Last.Article, found.Last.Article);
    }

    [Fact]
    public async Task What_is_announced_for_a_day_is_due_when_it_has_passed()
    {
        var known = await OpenedAsync(Some.Event());
        var by = known.First.Lead!.By!.Latest.ToDateTime(TimeOnly.MinValue);

        Assert.DoesNotContain(await DueAsync(by.AddHours(23)), id => id == known.Id);
        Assert.Contains(await DueAsync(by.AddDays(1).AddHours(1)), id => id == known.Id);
        Assert.DoesNotContain(await DueAsync(by.AddDays(60)), id => id == known.Id);
    }

    [Fact]
    public async Task A_window_is_read_newest_first()
    {
        var moment = new DateTimeOffset(2003, 1, 31, 12, 0, 0, TimeSpan.Zero);
        var (older, newer) = (await OpenedAsync(Some.Event(moment)), await OpenedAsync(Some.Event(moment.AddDays(3))));

        var found = await _events.NewestFirstAsync(new EventWindow(moment, moment.AddDays(4)), CancellationToken.None).ToListAsync();

        Assert.Equal([newer.Id, older.Id], found.Select(known => known.Id));
    }

    private async Task<List<string>> DueAsync(DateTime now) =>
        await _events.DueAsync(new DateTimeOffset(now, TimeSpan.Zero), CancellationToken.None).Select(known => known.Id).ToListAsync();
}
