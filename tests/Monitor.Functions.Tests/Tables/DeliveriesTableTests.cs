using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class DeliveriesTableTests(StorageFixture storage)
{
    private readonly DeliveriesTable _ledger = new(storage.Tables);
    private readonly DeliveryKey _key = new(new SubscriptionId(Some.Id()), new AlertId(Some.Id()), ChannelKind.File);

    [Fact]
    public async Task A_line_is_entered_once()
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _ledger.EnterAsync(_key, CancellationToken.None)));

        Assert.Equal(new Delivery { Key = _key, Revision = lines[0].Revision }, Assert.Single(lines.Distinct()));
    }

    [Fact]
    public async Task A_saved_line_comes_back_and_can_be_saved_again()
    {
        var entered = await _ledger.EnterAsync(_key, CancellationToken.None);

        var taken = await _ledger.SaveAsync(
            entered with { State = DeliveryState.Sending, Attempts = 1, LeaseUntil = Some.Now }, CancellationToken.None);
        var sent = await _ledger.SaveAsync(
            taken! with { State = DeliveryState.Sent, LeaseUntil = null, SentAt = Some.Now, LastAnswer = "HTTP 200" }, CancellationToken.None);

        Assert.Equal(sent, await _ledger.FindAsync(_key, CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_who_take_the_same_line_one_gets_it()
    {
        var line = await _ledger.EnterAsync(_key, CancellationToken.None);

        var takers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i =>
            _ledger.SaveAsync(line with { State = DeliveryState.Sending, Attempts = i }, CancellationToken.None)));

        Assert.Single(takers, taken => taken is not null);
    }
}
