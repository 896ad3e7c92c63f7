using System.Net;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.SigningUp;

public sealed class SignUpTests(SignedUpReader scene) : IClassFixture<SignedUpReader>
{
    private static void AssertShows(string words, WebPage page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words, page.Body, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_sign_up_is_answered_with_a_mail_that_asks_to_confirm()
    {
        Assert.Equal(HttpStatusCode.Accepted, scene.SignUp.Status);
        Assert.Equal("Confirm your Drawdown Monitor alerts", scene.Confirmation.Subject);
        Assert.All(scene.Mails, mail => Assert.Equal(SignedUpReader.Address, mail.To));
    }

    [UnixFact]
    public void The_link_shows_a_page_whose_button_confirms()
    {
        AssertShows("<form method=\"post\">", scene.ToConfirm);
        AssertShows("Your alerts are confirmed", scene.Confirmed);
    }

    [UnixFact]
    public void Each_report_is_one_mail_that_is_ended_with_one_click() => Assert.All(scene.Alerts, alert =>
    {
        Assert.Matches(@"in Iraq|from Iraq|Iraq drawdown", alert.Subject);
        Assert.Equal("List-Unsubscribe=One-Click", alert["list-unsubscribe-post"]);
        Assert.Matches(@"^<http://localhost:\d+/api/unsubscribe\?token=.+>$", alert["list-unsubscribe"]);
        Assert.Contains("</html>", alert.Html, StringComparison.Ordinal);
    });

    [UnixFact]
    public void Who_is_asked_for_an_opinion_gives_it_with_a_button()
    {
        AssertShows("<form method=\"post\">", scene.ToJudge);
        AssertShows("Noted as relevant", scene.Judged[0]);
        AssertShows("Noted as not relevant", scene.Judged[1]);
    }

    [UnixFact]
    public void The_feedback_is_exported_as_labels_that_evaluate_reads()
    {
        Assert.Equal([0, 1], scene.Exported.Objects.Select(item => item.GetProperty("label").GetInt32()).Order());
        Assert.Equal((0, ""), (scene.Evaluated.ExitCode, scene.Evaluated.Error));
        Assert.NotEmpty(scene.Evaluated.Output);
    }

    [UnixFact]
    public void Who_has_ended_gets_no_further_report()
    {
        AssertShows("ended", scene.Ended);
        Assert.Equal(3, scene.FolderTitles.Count);
        Assert.Equal(3, scene.Mails.Count);
        Assert.Single(scene.Mails, mail => mail.Id == scene.Confirmation["message-id"].Trim('<', '>'));
    }
}
