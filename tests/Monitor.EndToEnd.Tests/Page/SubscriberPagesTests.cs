using Microsoft.Playwright;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Mail;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Serving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Page;

public sealed class SubscriberPagesTests : Scene
{
    [BrowserFact]
    public async Task A_reader_signs_up_confirms_judges_pauses_and_ends_in_a_browser()
    {
        await using var wires = await LoopbackServer.StartAsync();
        await using var mail = await MailServer.StartAsync(MailMood.Good);
        mail.Serve(Analyst);
        await using var run = await ServingRun.StartAsync(Analyst, ServingRun.EverySecond);
        await using var window = await Window.OpenAsync(run.Home);

        await window.GoAsync("api/subscribe");
        await ShowsAsync(window, "Hear of troops leaving Iraq");
        await window.Page.GetByLabel("Where to").FillAsync("nobody@");
        await PressAsync(window, "Subscribe");
        await window.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await ShowsAsync(window, "Hear of troops leaving Iraq");
        await window.Page.GetByLabel("Where to").FillAsync("reader@example.org");
        await PressAsync(window, "Subscribe");
        await ShowsAsync(window, "Now confirm it");

        await window.GoAsync(Assert.Single((await MailAsync(mail, 0)).LinksTo("confirm")).AbsoluteUri);
        await ShowsAsync(window, "Confirm your alerts");
        await PressAsync(window, "Confirm");
        await ShowsAsync(window, "Your alerts are confirmed");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Change, pause or end them" }).ClickAsync();
        await ShowsAsync(window, "Your alerts");
        await PressAsync(window, "Pause");
        await ShowsAsync(window, "Your alerts are paused");
        await PressAsync(window, "Resume");
        await ShowsAsync(window, "Your alerts");

        wires.Answer("/wire", LoopbackServer.Says(NewsWire.Feed("wire", [Headline.Drawdown[2]]), "application/rss+xml"));
        await Analyst.RunAsync("feeds", "add", $"{wires.Address}wire");
        var alert = await MailAsync(mail, 1);
        await window.GoAsync(alert.LinksTo("feedback")[0].AbsoluteUri);
        await ShowsAsync(window, "Was this report relevant?");
        await PressAsync(window, "Say that it was relevant");
        await ShowsAsync(window, "Thank you");

        await window.GoAsync(Assert.Single(alert.LinksTo("manage")).AbsoluteUri);
        await PressAsync(window, "End them");
        await ShowsAsync(window, "Your alerts have ended");
        await window.Page.ReloadAsync();
        await ShowsAsync(window, "Your alerts have ended");

        // A browser notes each answer of 400 in its console.
        Assert.Contains("400", Assert.Single(window.Faults), StringComparison.Ordinal);
    }

    private static Task PressAsync(Window window, string button) =>
        window.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The page has this heading, and looks right everywhere.</summary>
    private static async Task ShowsAsync(Window window, string heading)
    {
        await window.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true }).WaitForAsync();
        Assert.Empty(await window.EverywhereAsync());
    }

    private static async Task<ReadMail> MailAsync(MailServer mail, int index)
    {
        await Eventually.IsTrueAsync(() => mail.Mails.Count > index, "the mail comes");
        return await ReadMail.OfAsync(mail.Mails[index]);
    }
}
