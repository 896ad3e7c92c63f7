using System.Net.Http.Json;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Mail;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.SigningUp;

/// <summary>
/// A reader's whole way: signs up over HTTP, confirms by the mail's link, gets two alerts by mail, judges both by their
/// links, and ends the subscription with one click. A report that comes later is told to the folder of the first run alone.
/// </summary>
public sealed class SignedUpReader : Scene
{
    internal const string Address = "reader@example.org";

    // Norway, Portugal, Finland: three events.
    private static readonly Headline[] Early = [Headline.Drawdown[2], Headline.Drawdown[7]];
    private static readonly Headline Late = Headline.Drawdown[11];

    internal WebPage SignUp { get; private set; } = null!;

    internal ReadMail Confirmation { get; private set; } = null!;

    internal WebPage ToConfirm { get; private set; } = null!;

    internal WebPage Confirmed { get; private set; } = null!;

    internal IReadOnlyList<ReadMail> Alerts { get; private set; } = [];

    internal WebPage ToJudge { get; private set; } = null!;

    /// <summary>"Relevant" of the first alert, "not relevant" of the second.</summary>
    internal IReadOnlyList<WebPage> Judged { get; private set; } = [];

    internal MonitorRun Exported { get; private set; } = null!;

    internal MonitorRun Evaluated { get; private set; } = null!;

    internal WebPage Ended { get; private set; } = null!;

    /// <summary>All that the mail server got until the app was stopped.</summary>
    internal IReadOnlyList<SeenMail> Mails { get; private set; } = [];

    internal IReadOnlyList<string> FolderTitles => [.. Analyst.AlertFiles.Values.Select(file => AlertFile.Read(file).Title)];

    public override async Task InitializeAsync()
    {
        await using var wires = await LoopbackServer.StartAsync();
        await using var mail = await MailServer.StartAsync(MailMood.Good);
        mail.Serve(Analyst);
        await AddFeedAsync(wires, "quiet", Headline.Other);
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await ConfirmAsync(run, mail);
        await AddFeedAsync(wires, "early", Early);
        Alerts = [.. (await TakeAsync(mail, 1 + Early.Length)).Skip(1)];
        await JudgeAsync(run);
        Ended = await OneClickAsync(run, Alerts[0]);
        await AddFeedAsync(wires, "late", [Late]);
        await Eventually.IsTrueAsync(() => Analyst.AlertFiles.Keys.Count(file => file.EndsWith(".eml", StringComparison.Ordinal)) > Early.Length, "the late report is told");
        await run.StopAsync(ServingRun.StopLimit);
        Mails = mail.Mails;
    }

    private async Task AddFeedAsync(LoopbackServer wires, string name, IEnumerable<Headline> headlines)
    {
        wires.Answer($"/{name}", LoopbackServer.Says(NewsWire.Feed(name, headlines), "application/rss+xml"));
        await Analyst.RunAsync("feeds", "add", $"{wires.Address}{name}");
    }

    private async Task ConfirmAsync(ServingRun run, MailServer mail)
    {
        using var wish = JsonContent.Create(new { address = Address });
        SignUp = await WebPage.OfAsync(run.PostAsync(new Uri("subscriptions", UriKind.Relative), wish));
        Confirmation = (await TakeAsync(mail, 1))[0];
        var link = Assert.Single(Confirmation.LinksTo("confirm"));
        ToConfirm = await WebPage.OfAsync(run.GetAsync(link));
        Confirmed = await PostAsync(run, link, "do", "confirm");
    }

    private async Task JudgeAsync(ServingRun run)
    {
        var (relevant, irrelevant) = (Alerts[0].LinksTo("feedback")[0], Alerts[1].LinksTo("feedback")[1]);
        ToJudge = await WebPage.OfAsync(run.GetAsync(relevant));
        Judged = [await PostAsync(run, relevant, "say", "Relevant"), await PostAsync(run, irrelevant, "say", "NotRelevant")];
        Exported = await Analyst.RunAsync("feedback", "export");
        Evaluated = await Analyst.RunAsync("evaluate", Analyst.Write("feedback.jsonl", Exported.Output));
    }

    /// <summary>As RFC 8058 tells mail programs.</summary>
    private static Task<WebPage> OneClickAsync(ServingRun run, ReadMail alert) =>
        PostAsync(run, new Uri(alert["list-unsubscribe"].Trim('<', '>')), "List-Unsubscribe", "One-Click");

    private static async Task<WebPage> PostAsync(ServingRun run, Uri link, string name, string value)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(name, value)]);
        return await WebPage.OfAsync(run.PostAsync(link, form));
    }

    private static async Task<IReadOnlyList<ReadMail>> TakeAsync(MailServer mail, int count)
    {
        await Eventually.IsTrueAsync(() => mail.Mails.Count >= count, $"{count} mails come");
        return await Task.WhenAll(mail.Mails.Select(ReadMail.OfAsync));
    }
}
