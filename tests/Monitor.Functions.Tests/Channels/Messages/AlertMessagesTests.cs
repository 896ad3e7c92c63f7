using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Functions.Channels.Mail;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Channels.Messages;

public sealed class AlertMessagesTests
{
    private static Message Of(Match match) => SomeNews.Message(match, new NoLinks());

    private static Message Of(Announcement news) => SomeNews.Message(news);

    private static string Subject(Figure figure, NewsKind kind = NewsKind.NewEvent) => Of(SomeNews.News() with { Figures = [figure], News = SomeNews.Bulletin(kind) }).Subject;

    [Fact]
    public void The_subject_says_the_fact() => Assert.Equal(
        "US: 5,200 → 3,000 in Iraq by 30 Sep 2020 (announced, 3 independent sources)", Subject(SomeNews.Figure()));

    [Fact]
    public void A_denial_stands_before_what_it_denies() => Assert.Equal(
        "Denied: US: 5,200 → 3,000 in Iraq by 30 Sep 2020 (3 independent sources)",
        Subject(SomeNews.Figure() with { Status = FigureStatus.Denied }));

    [Theory]
    [InlineData(NewsKind.FigureChanged, "Update: US: ")]
    [InlineData(NewsKind.StatusChanged, "Update: US: ")]
    [InlineData(NewsKind.Denied, "Denied: US: ")]
    [InlineData(NewsKind.Edited, "Report changed: US: ")]
    [InlineData(NewsKind.DeadlinePassed, "Day passed, not confirmed: US: ")]
    public void A_subject_says_what_became_of_something_told_before(NewsKind kind, string beginning) =>
        Assert.StartsWith(beginning, Subject(SomeNews.Figure(), kind), StringComparison.Ordinal);

    [Fact]
    public void A_denial_is_told_once_in_the_subject() => Assert.DoesNotContain(
        "Denied: Denied", Subject(SomeNews.Figure() with { Status = FigureStatus.Denied }, NewsKind.Denied), StringComparison.Ordinal);

    [Fact]
    public void Without_a_figure_the_title_is_the_subject() =>
        Assert.Equal("Iraq drawdown: Plain title", Of(SomeNews.Titled("Plain title")).Subject);

    [Fact]
    public void A_report_without_a_title_is_named_by_its_best_sentence() => Assert.Equal(
        "Iraq drawdown: The United States will reduce its troops.", Of(Some.Match() with { Title = "" }).Subject);

    [Fact]
    public void A_subject_is_one_line_of_bearable_length() => Assert.InRange(Of(SomeNews.Titled(new string('x', 5000))).Subject.Length, 100, 200);

    [Fact]
    public void The_text_says_what_who_where_and_why()
    {
        var text = MailText.Of(Of(Some.Match()));

        Assert.Contains("US to cut troops in Iraq – “from 5,200 to 3,000”", text, StringComparison.Ordinal);
        Assert.Contains("https://news.example/a?b=c", text, StringComparison.Ordinal);
        Assert.Contains("\"The United States will reduce its troops.\"", text, StringComparison.Ordinal);
        Assert.Contains("Relevance: 0.93 of 1 (model 0123456789ab)", text, StringComparison.Ordinal);
        Assert.Contains("For it: troops", text, StringComparison.Ordinal);
        Assert.Contains("Against it: oil", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_says_what_changed_and_who_reports_it()
    {
        var text = MailText.Of(Of(SomeNews.News()));

        Assert.Contains("What changed:\n  Another figure for US troops", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("UK: about 100 fewer in Iraq (Taji) (announced)", text, StringComparison.Ordinal);
        Assert.Contains("US: Remaining: 3,500 (Morning Paper)", text, StringComparison.Ordinal);
        Assert.Contains("Announced · 3 independent sources · 22 reports · relevance 0.93 of 1", text, StringComparison.Ordinal);
        Assert.Contains("(Frank McKenzie, head of Central Command)", text, StringComparison.Ordinal);
        Assert.Contains("واشنطن تخفض", text, StringComparison.Ordinal);
        Assert.Contains("Not relevant: https://monitor.example/notrelevant?", text, StringComparison.Ordinal);
        Assert.Contains("Unsubscribe: https://monitor.example/unsubscribe?", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undated_report_says_when_it_was_first_seen() => Assert.Contains(
        "undated, first seen 1 March 2026 12:00 UTC", MailText.Of(Of(Some.Match() with { Published = null })), StringComparison.Ordinal);

    [Fact]
    public void Without_a_public_address_there_are_no_links_of_ours()
    {
        var message = Of(Some.Match());

        Assert.Empty(message.Choices);
    }

    [Fact]
    public void Only_addresses_of_the_web_become_links()
    {
        var message = Of(SomeNews.Hostile("title"));

        Assert.Null(message.Address);
        Assert.DoesNotContain(message.Sections.SelectMany(section => section.Lines), line => line is Line.Said { Link: not null } or Line.Reading { Link: not null });
    }
}
