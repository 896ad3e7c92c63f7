using System.Diagnostics;
using Monitor.Analysis.Relevance;
using Monitor.Feeds.Articles;
using Monitor.Feeds.Reading;

namespace Monitor.Watch.Triage;

/// <summary>Fills up what a feed says of an article from the article's page, where the feed says little.</summary>
public sealed class ArticleText(IArticlePages pages)
{
    /// <summary>A feed that gives at least this many words of title and text is taken at its word.</summary>
    public const int EnoughWords = 60;

    internal static bool IsShort(FeedItem item) =>
        WordsOf(item.Title) + Math.Max(WordsOf(item.Summary), WordsOf(item.Content)) < EnoughWords;

    /// <returns>The text, and why it is less than the article, in words; empty when it is not.</returns>
    internal async Task<(NewsText Text, string Shortfall)> ReadAsync(
        FeedItem item, PageBudget budget, CancellationToken cancellation)
    {
        var own = OfFeed(item);
        if (budget.Refusal is { } refusal)
        {
            return (own, Shortfall(refusal));
        }

        if (item.Link is not { IsFile: false } page)
        {
            return (own, Shortfall("it names no page"));
        }

        var outcome = await pages.ReadAsync(page, cancellation);
        budget.Spend(outcome is not PageOutcome.Failed);
        return outcome switch
        {
            PageOutcome.Read { Text.Length: > 0 } read => (own with { Body = $"{own.Body}\n{read.Text}".TrimStart('\n') }, ""),
            PageOutcome.Read => (own, Shortfall("its page holds no text")),
            PageOutcome.Refused refused => (own, Shortfall(Clause(refused.Words))),
            PageOutcome.Failed failed => (own, Shortfall(Clause(failed.Failure.Words))),
            _ => throw new UnreachableException(),
        };
    }

    internal static NewsText OfFeed(FeedItem item) => new(item.Title, item.Summary, item.Content);

    private static string Shortfall(string reason) => $"Judged by the little that the feed says: {reason}.";

    private static string Clause(string sentence) => sentence.TrimEnd('.', ' ');

    private static int WordsOf(string text)
    {
        var (count, isInside) = (0, false);
        foreach (var character in text)
        {
            var isPart = !char.IsWhiteSpace(character);
            count += isPart && !isInside ? 1 : 0;
            isInside = isPart;
        }

        return count;
    }
}
