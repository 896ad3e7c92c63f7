using System.Globalization;
using System.Text;
using Monitor.Feeds.Reading;

namespace Monitor.Cli.Reading;

/// <summary>For a person: the feed, its items with the start of their texts, and what was wrong with it.</summary>
internal sealed class ListingReport(TextWriter output, TextWriter error) : IReadingReport
{
    private const int LongestText = 200;

    public async Task WriteAsync(string name, ReadOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is ReadOutcome.NotAFeed not)
        {
            await error.WriteLineAsync($"{name}: {not.Reason}".AsMemory(), cancellationToken);
            return;
        }

        var feed = ((ReadOutcome.Read)outcome).Document;
        await output.WriteLineAsync(Words(name, feed).AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static string Words(string name, FeedDocument feed)
    {
        var text = new StringBuilder();
        text.AppendLine(feed.Title.Length > 0 ? feed.Title : name);
        Add(text, "  ", feed.Link?.OriginalString);
        foreach (var item in feed.Items)
        {
            var date = (item.Published ?? item.Updated)?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            text.AppendLine(CultureInfo.InvariantCulture, $"{date ?? "no date",-16}  {item.Title}");
            Add(text, "                  ", item.Author);
            Add(text, "                  ", item.Link?.OriginalString ?? item.Id);
            Add(text, "                  ", Start(item.Summary.Length > 0 ? item.Summary : item.Content));
        }

        foreach (var warning in feed.Warnings)
        {
            Add(text, "! ", warning);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string indent, string? words)
    {
        if (!string.IsNullOrEmpty(words))
        {
            text.Append(indent).AppendLine(words);
        }
    }

    private static string Start(string text)
    {
        var line = text.Replace('\n', ' ');
        return line.Length <= LongestText ? line : line[..LongestText] + "…";
    }
}
