using System.Text.Json;
using Monitor.Feeds.Reading;
using Monitor.Feeds.Reading.Text;
using Monitor.Testing;
using Xunit.Abstractions;

namespace Monitor.Feeds.Tests.Reading;

public sealed class SharedFeedsTests(ITestOutputHelper output)
{
    private static readonly Uri place = new("http://example.test/feed");

    [SharedFact]
    public void Every_training_article_has_title_link_date_and_content()
    {
        var items = Read("articles.rss").Items;

        Assert.Equal(5, items.Count);
        Assert.All(items, item => Assert.True(IsWhole(item) && item.Content.Length > 500, item.Title));
    }

    [SharedFact]
    public void Every_item_of_the_general_feeds_is_whole_and_nothing_is_warned_of()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(SharedFeeds.Folder!, "general")))
        {
            var document = Read(path);

            Assert.Equal(50, document.Items.Count);
            Assert.Empty(document.Warnings);
            Assert.All(document.Items, item => Assert.True(IsWhole(item), item.Title));
        }
    }

    [SharedFact]
    public void All_of_the_feeds_of_another_parser_read_as_it_reads_them()
    {
        var cases = File.ReadLines(Path.Combine(SharedFeeds.Folder!, "ufp", "expected.jsonl")).ToList();
        var misread = cases.Select(Misreading).OfType<string>().ToList();

        misread.ForEach(output.WriteLine);
        Assert.Equal(188, cases.Count);
        Assert.Empty(misread);
    }

    private static FeedDocument Read(string name) =>
        Assert.IsType<ReadOutcome.Read>(FeedDoor.Read(SharedFeeds.Bytes(name), null, place)).Document;

    private static bool IsWhole(FeedItem item) =>
        item is { Title.Length: > 0, Link: not null }
        && (item.Published ?? item.Updated) is not null
        && item.Summary.Length + item.Content.Length > 0;

    private static string? Misreading(string line)
    {
        using var expected = JsonDocument.Parse(line);
        var path = expected.RootElement.GetProperty("path").GetString()!;
        var want = expected.RootElement.GetProperty("want");
        if (FeedDoor.Read(SharedFeeds.Bytes(Path.Combine("ufp", path)), null, place) is not ReadOutcome.Read read)
        {
            return $"{path}: not a feed";
        }

        var item = read.Document.Items is [var first, ..] ? first : new FeedItem();
        var wrong = want.GetProperty("feed").EnumerateObject()
            .Where(field => !Matches(field, read.Document.Title, read.Document.Link, null, null))
            .Concat(want.GetProperty("item").EnumerateObject().Where(field => !Matches(field, item.Title, item.Link, item, item.Id)))
            .Select(field => $"{field.Name} should be {field.Value}");
        return string.Join("; ", wrong) is { Length: > 0 } words ? $"{path}: {words}; {read.Document.Title} {item}" : null;
    }

    private static bool Matches(JsonProperty field, string title, Uri? link, FeedItem? item, string? id)
    {
        var want = field.Value.GetString()!;
        return field.Name switch
        {
            "title" => IsText(want, title),
            "link" => link == new Uri(place, want),
            "id" => id == want,
            "published" => (item?.Published ?? item?.Updated) == DateTimeOffset.Parse(want, null),
            _ => IsText(want, item!.Summary) || IsText(want, item.Content),
        };
    }

    private static bool IsText(string want, string have) =>
        have == PlainText.InOneLine(PlainText.FromWords(want)) || have == PlainText.FromMarkup(want)
        || have == PlainText.InOneLine(PlainText.FromMarkup(want));
}
