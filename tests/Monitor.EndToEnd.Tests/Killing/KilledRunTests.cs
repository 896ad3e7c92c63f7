using System.Security.Cryptography;
using System.Text;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Tables;
using Xunit.Abstractions;

namespace Monitor.EndToEnd.Tests.Killing;

public sealed class KilledRunTests : IClassFixture<KilledRuns>
{
    private readonly KilledRuns _scene;

    public KilledRunTests(KilledRuns scene, ITestOutputHelper output)
    {
        _scene = scene;
        output.WriteLine(scene.Story);
    }

    private static IEnumerable<string> Titles => Headline.Drawdown.Select(headline => headline.Title).Order(StringComparer.Ordinal);

    [Fact]
    public void Every_report_is_stored_once() =>
        Assert.Equal(Titles, _scene.Matches.Select(row => row["Title"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_report_is_one_whole_alert_file_and_nothing_else_is_left_in_the_folder() => Assert.Equal(
        Titles,
        _scene.AlertFiles.Values.Select(file => AlertFile.Read(file).Title).Order(StringComparer.Ordinal));

    [Fact]
    public void The_ledger_says_sent_of_every_report_to_every_subscription()
    {
        var alerts = _scene.AlertFiles.Keys.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList();
        Assert.All(_scene.Deliveries, row => Assert.Equal("Sent", row["State"]));
        Assert.All(_scene.Addresses.Keys, subscription => Assert.Equal(
            alerts,
            _scene.Deliveries.Where(row => row.PartitionKey == subscription).Select(AlertOf).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_receivers_have_what_the_ledger_calls_sent_and_no_more() => Assert.Equal(
        _scene.Deliveries.Where(row => !row.RowKey.EndsWith("-File", StringComparison.Ordinal)).Select(DeliveryOf).Order(),
        _scene.Receipts.Where(receipt => receipt.Answer != ReceiverAnswer.Refused).Select(receipt => receipt.Delivery).Distinct().Order());

    // A kill between the receiver's answer and the ledger's line cannot be told from one before the answer.
    [Fact]
    public void What_was_acknowledged_is_repeated_only_where_the_sender_was_killed_and_by_a_later_run() => Assert.All(
        _scene.Receipts.GroupBy(receipt => receipt.Delivery),
        same => Assert.All(
            same.Index().Where(receipt => receipt.Item.Answer == ReceiverAnswer.Taken),
            taken => Assert.All(same.Skip(taken.Index + 1), later =>
            {
                Assert.Contains(taken.Item.Run, _scene.Killed);
                Assert.True(later.Run > taken.Item.Run);
            })));

    [Fact]
    public void No_attempt_is_made_that_the_ledger_does_not_count()
    {
        var made = _scene.Receipts.CountBy(receipt => receipt.Delivery).ToDictionary();
        Assert.All(
            _scene.Deliveries.Where(row => made.ContainsKey(DeliveryOf(row))),
            row => Assert.InRange(made[DeliveryOf(row)], 1, int.Parse(row["Attempts"])));
    }

    [Fact]
    public void A_repeated_webhook_is_the_same_word_for_word() => Assert.All(
        _scene.Posts.GroupBy(post => (post.Target, post.Headers["webhook-id"])),
        same => Assert.Single(same.Select(post => post.Body).Distinct()));

    [Fact]
    public void A_mail_is_named_after_its_alert_and_subscription_at_every_attempt()
    {
        var names = _scene.Deliveries.ToLookup(DeliveryOf, row => $"{AlertOf(row)}.{row.PartitionKey}@monitor.example");
        Assert.All(_scene.Mails, mail => Assert.Equal(names[(mail.To, mail.Id.Split('.')[0])].Single(), mail.Id));
    }

    [Fact]
    public void Every_webhook_is_signed_with_the_secret_that_the_user_was_shown() => Assert.All(_scene.Posts, post =>
    {
        var key = Convert.FromBase64String(_scene.Secrets[post.Target]["whsec_".Length..]);
        var signed = Encoding.UTF8.GetBytes($"{post.Headers["webhook-id"]}.{post.Headers["webhook-timestamp"]}.{post.Body}");
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)), post.Headers["webhook-signature"]);
    });

    [Fact]
    public void Another_run_has_nothing_to_say()
    {
        Assert.Equal(0, _scene.Last.ExitCode);
        Assert.Equal(_scene.BeforeLast, _scene.Receipts.Count);
    }

    private static string AlertOf(TableRow line) => line.RowKey.Split('-')[0];

    private (string Address, string Alert) DeliveryOf(TableRow line) => (_scene.Addresses[line.PartitionKey], AlertOf(line));
}
