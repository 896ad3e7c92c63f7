using System.Globalization;
using System.Text.Json;
using Monitor.EndToEnd.Tests.FirstRuns;

namespace Monitor.EndToEnd.Tests.Tables;

public sealed class TablesTests(StoredRun scene) : IClassFixture<StoredRun>
{
    [Fact]
    public void A_match_lies_under_its_month_newest_first()
    {
        Assert.Equal(3, scene.Matches.Length);
        Assert.All(scene.Matches, row =>
        {
            var seen = row.Date("FirstSeen");
            Assert.InRange(seen, scene.Began, scene.Ended);
            Assert.Equal(seen.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture), row.PartitionKey);
            Assert.Equal($"{DateTime.MaxValue.Ticks - seen.UtcTicks:D19}-{row["Article"]}", row.RowKey);
        });
    }

    [Fact]
    public void A_match_holds_what_was_reported_and_how_it_was_judged()
    {
        Assert.Equal(FirstRun.Titles, scene.Matches.Select(row => row["Title"]).Order(StringComparer.Ordinal));
        var italy = scene.Matches.Single(row => row["Title"] == FirstRun.Titles[1]);
        Assert.Equal("https://wire.example/2026/11/italy-half-home", italy["Address"]);
        Assert.Equal(new DateTimeOffset(2026, 11, 18, 17, 40, 0, TimeSpan.Zero), italy.Date("Published"));
        Assert.Equal("Double", italy.TypeOf("Score"));
        Assert.InRange(double.Parse(italy["Score"]), 0.5, 1);
        Assert.Equal(("Boolean", "true"), (italy.TypeOf("Alerts"), italy["Alerts"]));
    }

    [Fact]
    public void A_match_quotes_its_sentences_as_json()
    {
        var kirkuk = scene.Matches.Single(row => row["Title"] == FirstRun.Titles[0]);
        var sentences = JsonDocument.Parse(kirkuk["Sentences"]).RootElement.EnumerateArray().ToList();
        Assert.Contains(sentences, sentence => sentence.GetProperty("text").GetString()!.StartsWith("Coalition forces left a base", StringComparison.Ordinal));
        Assert.All(sentences, sentence => Assert.True(sentence.GetProperty("weight").GetDouble() > 0));
    }

    [Fact]
    public void Every_claim_is_settled_and_names_its_match()
    {
        var articles = scene.Articles.Where(row => row["SameAs"].Length == 0).ToList();
        Assert.All(articles, row => Assert.Equal(("Boolean", "true"), (row.TypeOf("Settled"), row["Settled"])));
        Assert.All(scene.Articles, row => Assert.Equal(row.RowKey[..2], row.PartitionKey));
        Assert.Equal(
            scene.Kept.Select(row => row.RowKey).Order(StringComparer.Ordinal),
            articles.Select(row => row["MatchKey"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_alert_file_has_a_line_in_the_ledger_that_says_sent()
    {
        var subscription = Assert.Single(scene.Subscriptions);
        Assert.All(scene.Deliveries, row => Assert.Equal("Sent", row["State"]));
        Assert.All(scene.Deliveries, row => Assert.Equal(("Int32", "1"), (row.TypeOf("Attempts"), row["Attempts"])));
        Assert.All(scene.Deliveries, row => Assert.InRange(row.Date("SentAt"), scene.Began, scene.Ended));
        Assert.All(scene.Deliveries, row => Assert.Equal(subscription.RowKey, row.PartitionKey));
        Assert.Equal(
            scene.AlertFiles.Select(file => file.Replace(".eml", "-File", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            scene.Deliveries.Select(row => row.RowKey).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_feed_remembers_its_seven_items_and_when_it_is_due()
    {
        var feed = Assert.Single(scene.Feeds);
        Assert.Equal("Binary", feed.TypeOf("SeenMarks"));
        Assert.Equal(7 * 3 * sizeof(ulong), Convert.FromBase64String(feed["SeenMarks"]).Length);
        Assert.InRange(feed.Date("LastSuccess"), scene.Began, scene.Ended);
        Assert.InRange(feed.Date("NextPoll"), scene.Began.AddMinutes(5), scene.Ended.AddHours(6));
    }
}
