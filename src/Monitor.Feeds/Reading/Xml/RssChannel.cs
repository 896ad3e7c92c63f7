using System.Globalization;
using System.Xml.Linq;
using Monitor.Feeds.Reading.Text;
using Package = CodeHollow.FeedReader;

namespace Monitor.Feeds.Reading.Xml;

internal static class RssChannel
{
    private static readonly TimeSpan longestHint = TimeSpan.FromDays(366);

    public static FeedDocument Read(XElement channel, Package.Feed? read, ReadContext context)
    {
        var title = PlainText.FromMarkup(read?.Title);
        var own = MarkedText.FromMarkup(channel.Own("title") ?? channel.In(Vocabulary.DublinCore, "title") ?? channel.In(Vocabulary.Itunes, "title"));
        var updated = context.Date(read?.LastUpdatedDateString
            ?? (channel.Own("lastBuildDate") ?? channel.Own("pubDate")).Trimmed()
            ?? (channel.In(Vocabulary.DublinCore, "date")
                ?? channel.In(Vocabulary.Atom, "updated")
                ?? channel.In(Vocabulary.DublinCore, "modified")
                ?? channel.Own("updated")).Trimmed());
        return new FeedDocument(
            PlainText.InOneLine(title.Length > 0 ? title : own), Link(channel, read, context), updated, [], [])
        {
            RefreshHint = Hint(channel),
        };
    }

    private static Uri? Link(XElement channel, Package.Feed? read, ReadContext context) =>
        RssLinks.Own(channel, read?.Link, context)
        ?? AtomLinks.Best(channel.Elements().Where(child => Vocabulary.Atom(child.Name.Namespace)), context.BaseAddress);

    private static TimeSpan? Hint(XElement channel)
    {
        var frequency = Number(channel.In(Vocabulary.Syndication, "updateFrequency")) ?? 1;
        TimeSpan? hint = channel.In(Vocabulary.Syndication, "updatePeriod").Trimmed()?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1) / frequency,
            "daily" => TimeSpan.FromDays(1) / frequency,
            "weekly" => TimeSpan.FromDays(7) / frequency,
            "monthly" => TimeSpan.FromDays(30) / frequency,
            "yearly" => TimeSpan.FromDays(365) / frequency,
            _ => Number(channel.Own("ttl")) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        };
        return hint > longestHint ? longestHint : hint;
    }

    private static int? Number(XElement? element) =>
        int.TryParse(element.Trimmed(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
