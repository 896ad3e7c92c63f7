using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Page;

public sealed class PageTests : Scene
{
    // As it comes out of the feed: the reading takes tags out, but not what is escaped twice.
    private const string HostileTitle = "US to cut its troops in Iraq from 2,500 to 1,400 &lt;script&gt;alert('hostile')&lt;/script&gt;";

    private static readonly string Showcase = Path.Combine(Repository.Root, "tests", "Monitor.EndToEnd.Tests", "Page", "showcase");

    private static readonly string[] Views = ["?view=events", "?view=ledger", "?view=review", "?view=reports", "?view=feeds"];

    [BrowserFact]
    public async Task What_a_feed_says_is_a_point_in_the_plot_and_its_markup_is_text()
    {
        await using var server = await LoopbackServer.StartAsync();
        var headline = new Headline(WebUtility.HtmlEncode(HostileTitle), "The United States will reduce its troops in Iraq from 2,500 to 1,400 by 31 December 2031, the Pentagon said on Monday.");
        server.Answer("/wire", LoopbackServer.Says(NewsWire.Feed("hostile", [headline]), "application/rss+xml"));
        await Analyst.RunAsync("feeds", "add", $"{server.Address}wire");
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await Eventually.IsTrueAsync(async () => (await run.TitlesAsync()).Length == 1, "the match is stored");
        await using var window = await Window.OpenAsync(run.Home);

        await window.GoAsync("?view=ledger");
        await window.Page.Locator(".point[aria-label^='US 1,400, target, ahead']").PressAsync("ArrowLeft");
        await window.Page.Locator(".point[aria-label^='US 2,500']").First.WaitForAsync();
        Assert.Contains("2,500", await window.Page.Locator(".point-card .big").InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Why it matched" }).ClickAsync();
        await window.Page.Locator("#why h2").GetByText(HostileTitle).WaitForAsync();
        await window.GoAsync("?view=events");
        Assert.Equal(HostileTitle, await window.Page.Locator(".headline").InnerTextAsync());
        Assert.Equal(0, await window.Page.Locator("main script, main img").CountAsync());
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task A_near_miss_that_is_judged_by_a_key_is_in_the_exported_feedback()
    {
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Showcase, "--since", "all");
        await Eventually.IsTrueAsync(async () => (await ReadAsync(run, "matches?band=review")).GetArrayLength() > 1, "near misses are kept");
        Assert.Equal(HttpStatusCode.NotFound, (await run.GetAsync("opinions/effect")).StatusCode);
        await using var window = await Window.OpenAsync(run.Home);

        await window.GoAsync("?view=review");
        var title = window.Page.Locator("#near-title");
        var first = await title.InnerTextAsync();
        await window.Page.Keyboard.PressAsync("n");
        await window.Page.GetByText("Noted as not relevant.").WaitForAsync();
        await window.Page.Keyboard.PressAsync("r");
        await window.Page.GetByText("Noted as relevant.").WaitForAsync();
        await window.Page.Keyboard.PressAsync("u");
        await window.Page.GetByText("Taken back.").WaitForAsync();

        var exported = await Analyst.RunAsync("feedback", "export");
        var said = JsonDocument.Parse(Assert.Single(exported.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal((first, 0), (said.GetProperty("title").GetString(), said.GetProperty("label").GetInt32()));
        await File.WriteAllTextAsync(Analyst["labelled.jsonl"], exported.Output);
        var trained = await Analyst.RunAsync("train", "--feedback", Analyst["labelled.jsonl"], "--out", Analyst["moved.json"]);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "What would the model learn from this?" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Heading, new() { Name = "What a model with these verdicts would judge" }).WaitForAsync();
        Assert.Contains("moved by 1 verdict, 0 of them relevant", await window.Page.Locator(".learned").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await window.ViolationsAsync());
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Save the model file" }).ClickAsync());
        Assert.Equal(await File.ReadAllBytesAsync(Analyst["moved.json"]), await File.ReadAllBytesAsync(await saved.PathAsync()));
        Assert.Contains(saved.SuggestedFilename.Split('.')[1], trained.Output, StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task Filters_outlive_a_reload_and_back_undoes_them()
    {
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Showcase, "--since", "all");
        await Eventually.IsTrueAsync(async () => (await run.TitlesAsync()).Length > 10, "matches are stored");
        await using var window = await Window.OpenAsync(run.Home);
        var events = window.Page.Locator(".event");

        await window.GoAsync("");
        await events.First.WaitForAsync();
        var all = await events.CountAsync();
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Force" }).FillAsync("uk");
        await Eventually.IsTrueAsync(async () => await events.CountAsync() is var few && few > 0 && few < all, "fewer events are shown");
        await window.Page.GetByText("British").First.WaitForAsync();
        var fewer = await events.CountAsync();
        await window.Page.ReloadAsync();
        await events.First.WaitForAsync();
        Assert.Equal((fewer, "uk"), (await events.CountAsync(), await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Force" }).InputValueAsync()));
        await window.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Text" }).FillAsync("nothing of the sort");
        await window.Page.GetByText("No event passes these filters.").WaitForAsync();
        await window.Page.GoBackAsync();
        await window.Page.GoBackAsync();
        await Eventually.IsTrueAsync(async () => await events.CountAsync() == all, "all events are back");
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task What_changed_stands_on_top_and_leads_to_its_event()
    {
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Showcase, "--since", "all");
        await Eventually.IsTrueAsync(async () => (await run.TitlesAsync()).Length > 10, "matches are stored");
        await using var window = await Window.OpenAsync(run.Home);

        await window.GoAsync("");
        var changes = window.Page.GetByRole(AriaRole.Region, new() { Name = "Since yesterday" });
        var change = changes.Locator("li:has(.figureChanged)").First;
        Assert.Matches(@"\(was .+\)", await change.Locator(".figureChanged").InnerTextAsync());
        var fact = await change.GetByRole(AriaRole.Link).InnerTextAsync();
        await change.GetByRole(AriaRole.Link).ClickAsync();
        var pinned = window.Page.Locator(".pinned .event");
        await pinned.GetByText("What changed").WaitForAsync();
        Assert.Equal(fact, await pinned.Locator("h2").InnerTextAsync());
        await window.Page.ReloadAsync();
        await pinned.GetByText("What changed").WaitForAsync();
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task Every_view_is_accessible_and_fits_everywhere_full_or_empty()
    {
        await using var server = await LoopbackServer.StartAsync();
        Headline[] headlines =
        [
            new("عاجل: الولايات المتحدة US to withdraw 900 troops from Iraq السحب من العراق", "The United States will withdraw 900 troops from Iraq by March 2031, officials said."),
            new($"Denmark to cut its troops in Iraq from 200 to 100 {new string('x', 400)}", "Denmark will reduce its troops in Iraq from 200 to 100 by June 2031, the ministry said."),
        ];
        server.Answer("/wire", LoopbackServer.Says(NewsWire.Feed($"أخبار {new string('y', 90)}", headlines), "application/rss+xml"));
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EveryHour, "--feeds", Showcase, $"{server.Address}wire", "--since", "all");
        await using var window = await Window.OpenAsync(run.Home);
        foreach (var view in Views)
        {
            await window.GoAsync(view);
            Assert.Empty(await window.EverywhereAsync());
        }

        await Eventually.IsTrueAsync(async () => (await run.TitlesAsync()).Length > 12, "matches are stored");
        foreach (var view in (string[])[.. Views, "?view=review&band=not-covered"])
        {
            await window.GoAsync(view);
            Assert.Empty(await window.EverywhereAsync());
        }

        Assert.Empty(window.Faults);
    }

    private static async Task<JsonElement> ReadAsync(ServingRun run, string page) =>
        JsonDocument.Parse(await (await run.GetAsync(page)).Content.ReadAsStringAsync(CancellationToken.None)).RootElement;
}
