using Monitor.Functions.Channels;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Tests.Channels;

public sealed class AlertTextTests
{
    [Fact]
    public void The_body_says_what_who_where_and_why()
    {
        var match = Some.Match();

        var body = AlertText.Body(Alert.Of(match));

        Assert.Contains(match.Title, body, StringComparison.Ordinal);
        Assert.Contains("https://news.example/a?b=c", body, StringComparison.Ordinal);
        Assert.Contains("\"The United States will reduce its troops.\"", body, StringComparison.Ordinal);
        Assert.Contains("relevance 0.93 of 1 (model 0123456789ab)", body, StringComparison.Ordinal);
        Assert.Contains("for it: troops", body, StringComparison.Ordinal);
        Assert.Contains("against it: oil", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_a_title_is_named_by_its_best_sentence() => Assert.Equal(
        "Iraq drawdown: The United States will reduce its troops.",
        AlertText.Subject(Alert.Of(Some.Match() with { Title = "" })));

    [Fact]
    public void A_subject_is_one_line_of_bearable_length() =>
        Assert.InRange(AlertText.Subject(Alert.Of(Some.Match() with { Title = new string('x', 5000) })).Length, 100, 250);

    [Fact]
    public void An_undated_report_says_when_it_was_first_seen() => Assert.Contains(
        "undated, first seen 1 March 2026 12:00 UTC",
        AlertText.Body(Alert.Of(Some.Match() with { Published = null })),
        StringComparison.Ordinal);
}
