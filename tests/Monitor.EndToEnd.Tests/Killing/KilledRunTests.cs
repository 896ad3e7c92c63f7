using System.Security.Cryptography;
using System.Text;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.News;
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

    [Fact]
    public void Every_report_is_stored_once() => Assert.Equal(
        Headline.Drawdown.Select(headline => headline.Title).Order(StringComparer.Ordinal),
        _scene.Matches.Select(row => row["Title"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_report_is_one_whole_alert_file() => Assert.Equal(
        Headline.Drawdown.Select(headline => headline.Title).Order(StringComparer.Ordinal),
        _scene.AlertFiles.Values.Select(file => AlertFile.Read(file).Title).Order(StringComparer.Ordinal));

    [Fact]
    public void The_ledger_says_sent_of_every_report_to_both_subscriptions()
    {
        Assert.All(_scene.Deliveries, row => Assert.Equal("Sent", row["State"]));
        Assert.Equal(2 * Headline.Drawdown.Count, _scene.Deliveries.Length);
        Assert.Equal(0, _scene.Last.ExitCode);
    }

    [Fact]
    public void Every_webhook_that_the_ledger_calls_sent_was_received_and_no_other() => Assert.Equal(
        _scene.Deliveries.Select(row => row.RowKey).Where(key => key.EndsWith("-Webhook", StringComparison.Ordinal))
            .Select(key => $"msg_{key.Split('-')[0]}").Order(StringComparer.Ordinal),
        _scene.Receipts.Select(receipt => receipt.Id).Distinct().Order(StringComparer.Ordinal));

    // A kill between the receiver's answer and the ledger's line cannot be told from one before the answer.
    [Fact]
    public void A_webhook_is_repeated_only_by_a_later_run_and_word_for_word() => Assert.All(
        _scene.Receipts.GroupBy(receipt => receipt.Id),
        same =>
        {
            Assert.Distinct(same.Select(receipt => receipt.Run));
            Assert.Single(same.Select(receipt => receipt.Body).Distinct());
        });

    [Fact]
    public void Every_webhook_is_signed_with_the_secret_that_the_user_was_shown()
    {
        var key = Convert.FromBase64String(_scene.Secret["whsec_".Length..]);
        Assert.All(_scene.Receipts, receipt =>
        {
            var signed = Encoding.UTF8.GetBytes($"{receipt.Id}.{receipt.Timestamp}.{receipt.Body}");
            Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)), receipt.Signature);
        });
    }
}
