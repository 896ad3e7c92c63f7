using System.Text.Json.Nodes;
using Monitor.Analysis.Events;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web;
using Monitor.Functions.Web.Page;
using Monitor.Watch.Events;
using Monitor.Watch.Levels;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Web.Page;

/// <summary>What the page reads of events and matches.</summary>
[Collection(StorageCollectionDefinition.Name)]
public sealed class PageListsTests(StorageFixture storage) : IDisposable
{
    private readonly SubscriberApp _app = new(storage);

    public static TheoryData<string, string> Nonsense => new()
    {
        { "events", "after=yesterday" }, { "events", "status=finished" }, { "events", "limit=0" }, { "events", $"q={new string('x', 201)}" },
        { "matches", "after=1" }, { "matches", "band=all" }, { "changes", "from=then" }, { "event", "" },
    };

    public void Dispose() => _app.Dispose();

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task What_makes_no_sense_is_said_in_one_sentence(string resource, string query)
    {
        var answer = await AskAsync(resource, query, id: "no id");

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.Headers.ContentType.ToString()));
        Assert.Matches(@"^[^\r\n]+\.$", (string)JsonNode.Parse(answer.Body)!["detail"]!);
    }

    [Fact]
    public async Task An_event_is_in_the_list_and_by_its_id_with_what_changed()
    {
        var opened = await OpenAsync(new DateTimeOffset(2008, 5, 1, 0, 0, 0, TimeSpan.Zero));

        var listed = Assert.Single(JsonNode.Parse((await AskAsync("events", "from=2008-04-30&until=2008-05-02&q=3,000&force=US")).Body)!["events"]!.AsArray())!;
        Assert.Equal((opened.Id, "newEvent", 3000), ((string)listed["id"]!, (string)listed["changes"]![0]!["kind"]!, (int)listed["lead"]!["after"]!["low"]!));
        Assert.Null(listed["lead"]!["sentence"]);
        var whole = JsonNode.Parse((await AskAsync("event", "", opened.Id)).Body)!;
        Assert.Equal((opened.First.Article, "newEvent"), ((string)whole["articles"]![0]!["article"]!, (string)whole["changes"]![0]!["kind"]!));
        Assert.Equal(listed.ToJsonString(), JsonNode.Parse((await AskAsync("event", "summary=true", opened.Id)).Body)!.ToJsonString());
        Assert.Equal(404, (await AskAsync("event", "", Some.Id())).Status);
    }

    [Fact]
    public async Task What_became_of_a_target_is_the_same_wherever_it_is_shown()
    {
        await OpenAsync(new DateTimeOffset(2010, 5, 1, 0, 0, 0, TimeSpan.Zero));
        const string Window = "from=2010-04-30&until=2010-05-02";

        var level = JsonNode.Parse((await AskAsync("levels", Window)).Body)!.AsArray().Single()!["lines"]![0]!;
        var line = JsonNode.Parse((await AskAsync("ledger", Window)).Body)!.AsArray().Single()!;
        var csv = (await AskAsync("ledger", Window + "&format=csv")).Body.TrimEnd();

        Assert.Equal((string)level["fate"]!, (string)line["fate"]!);
        Assert.EndsWith($",{line["fate"]}", csv, StringComparison.OrdinalIgnoreCase);
        Assert.True(Enum.TryParse<TargetFate>((string)line["fate"]!, ignoreCase: true, out _));
    }

    [Fact]
    public async Task What_changed_in_a_window_is_told_with_the_changes_of_that_window_alone()
    {
        var at = new DateTimeOffset(2009, 5, 1, 0, 0, 0, TimeSpan.Zero);
        var opened = await OpenAsync(at);
        var further = Some.Report(at.AddDays(2));
        await _app.Get<IEvents>().SaveAsync(opened.With(further), CancellationToken.None);

        var changed = JsonNode.Parse((await AskAsync("changes", "from=2009-05-02&until=2009-05-04")).Body)!.AsArray();

        var change = Assert.Single(Assert.Single(changed, one => (string)one!["id"]! == opened.Id)!["changes"]!.AsArray())!;
        Assert.Equal(("newSource", further.Source), ((string)change["kind"]!, (string)change["source"]!));
    }

    [Fact]
    public async Task Matches_are_listed_without_their_reasons_and_pages_lead_to_each_that_has_the_words()
    {
        var first = new DateTimeOffset(2007, 5, 30, 0, 0, 0, TimeSpan.Zero);
        foreach (var days in (int[])[0, 1, 40, 41, 300])
        {
            var match = Some.Match(first.AddDays(days));
            await _app.Get<IMatches>().StoreAsync(match with { Title = days == 1 ? "Another title" : match.Title }, CancellationToken.None);
        }

        List<string> seen = [];
        for (var next = "&"; next.Length > 0;)
        {
            var page = JsonNode.Parse((await AskAsync("matches", $"from=2007-05-01&until=2008-12-01&limit=2&q=cut TROOPS{next}")).Body)!;
            seen.AddRange(page["matches"]!.AsArray().Select(match => ((DateTimeOffset)match!["firstSeen"]!).ToString("MM-dd")));
            Assert.All(page["matches"]!.AsArray(), match => Assert.Null(match!["terms"]));
            next = page["next"] is { } more ? $"&after={more}" : "";
        }

        Assert.Equal(["03-25", "07-10", "07-09", "05-30"], seen);
    }

    private async Task<NewsEvent> OpenAsync(DateTimeOffset at)
    {
        var report = Some.Report(at);
        var opened = NewsEvent.Open(Some.Id(), report, null).WithNews([new News.NewEvent(report.Lead)], report, at);
        var events = _app.Get<IEvents>();
        while (!await events.OpenAsync(opened, (await events.ReadAsync(at, CancellationToken.None)).Stamp, CancellationToken.None))
        {
        }

        return (await events.FindAsync(EventId.Of(opened), CancellationToken.None))!;
    }

    private Task<WebAnswer> AskAsync(string resource, string query, string id = "") =>
        _app.GetAsync(new Uri($"https://monitor.example/?{query}"), request => resource switch
        {
            "events" => _app.Get<EventSummariesList>().ShowAsync(request.Query, CancellationToken.None),
            "event" => _app.Get<EventDetail>().ShowAsync(request, id, CancellationToken.None),
            "levels" => _app.Get<LevelsList>().ShowAsync(request.Query, CancellationToken.None),
            "ledger" => _app.Get<LedgerPage>().ShowAsync(request.Query, CancellationToken.None),
            "changes" => _app.Get<ChangesList>().ShowAsync(request.Query, CancellationToken.None),
            _ => _app.Get<MatchSummariesList>().ShowAsync(request.Query, CancellationToken.None),
        });
}
