using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class ReviseSubscriptionTests
{
    private readonly SubscriberScene _scene = new(Some.Subscription() with { Contact = "analyst@example.org" });

    private Subscription Stored => Assert.Single(_scene.Store.All);

    private ReviseSubscription Revise => new(_scene.Store, _scene.Clock);

    [Fact]
    public async Task Settings_are_changed_where_they_make_sense()
    {
        Assert.IsType<SubscriptionParsing.Accepted>(await Revise.ChangeAsync(Stored.Id, new SettingsDraft { Threshold = 0.7 }, CancellationToken.None));
        Assert.IsType<SubscriptionParsing.Rejected>(await Revise.ChangeAsync(Stored.Id, new SettingsDraft { Threshold = 7 }, CancellationToken.None));

        Assert.Equal(0.7, Stored.Threshold);
    }

    [Fact]
    public async Task A_paused_subscription_is_resumed()
    {
        await Revise.PauseAsync(Stored.Id, CancellationToken.None);
        Assert.Equal(SubscriptionState.Paused, Stored.State);

        await Revise.ResumeAsync(Stored.Id, CancellationToken.None);
        Assert.Equal((SubscriptionState.Active, Some.Now), (Stored.State, Stored.ActiveSince));
    }

    [Fact]
    public async Task What_has_ended_is_neither_changed_nor_resumed()
    {
        await Revise.EndAsync(Stored.Id, "by the subscriber", CancellationToken.None);

        Assert.Null(await Revise.ChangeAsync(Stored.Id, new SettingsDraft { Threshold = 0.7 }, CancellationToken.None));
        Assert.Null(await Revise.ResumeAsync(Stored.Id, CancellationToken.None));
        Assert.Equal((SubscriptionState.Ended, "by the subscriber"), (Stored.State, Stored.Ending));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_ends_its_subscription_and_its_person_is_told_by_mail_once()
    {
        var listener = new EndGoneSubscription(_scene.Store, _scene.Outbox, _scene.Clock);
        var channel = new ScriptedChannel(new SendOutcome.Gone("HTTP 410"));
        var deliver = new DeliverAlert(_scene.Ledger, new CollectingOutbox(), [channel], new RetrySchedule(() => 0), [listener], _scene.Clock);

        await deliver.DeliverAsync(Alert.Of(Some.Match("one")), Stored, CancellationToken.None);
        await deliver.DeliverAsync(Alert.Of(Some.Match("other")), Stored with { State = SubscriptionState.Active }, CancellationToken.None);
        await _scene.SendAllAsync();

        Assert.Equal((SubscriptionState.Ended, "the receiver answered HTTP 410"), (Stored.State, Stored.Ending));
        var (notice, to) = Assert.Single(_scene.Mailbox.Received);
        Assert.Equal(("analyst@example.org", NoticeKind.Ended), (to.Address, notice.Kind));
    }
}
