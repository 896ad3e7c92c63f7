using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class SignUpTests
{
    private readonly SubscriberScene _scene = new();

    private Subscription Stored => Assert.Single(_scene.Store.All);

    private Task<SignUpOutcome> AskAsync(string address = "analyst@example.org", string client = "192.0.2.1", double threshold = 0) =>
        _scene.SignUp.AskAsync(new SubscriptionDraft(address, threshold, "page") { ConsentFrom = client }, CancellationToken.None);

    private async Task<Subscription?> ConfirmAsync(string token) => _scene.Signer.Read(token, TokenPurpose.Confirm) is { } read
        ? await new ConfirmSubscription(_scene.Store, _scene.Clock).ConfirmAsync(
            read.Subscription, SubscriptionLinks.MomentOf(read.Matter)!.Value, CancellationToken.None)
        : null;

    private async Task<string> TokenAsync()
    {
        await _scene.SendAllAsync();
        return SubscriberScene.TokenIn(_scene.Mailbox.Received[^1].Notice);
    }

    [Fact]
    public async Task A_sign_up_is_pending_and_told_nothing_until_its_address_confirms_it()
    {
        await AskAsync();

        Assert.Equal((SubscriptionState.Pending, "page", "192.0.2.1", Some.Now), (Stored.State, Stored.Consent, Stored.ConsentFrom, Stored.Created));
        Assert.False(Stored.Wants(Alert.Of(Some.Match())));

        _scene.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await ConfirmAsync(await TokenAsync()));

        Assert.Equal((SubscriptionState.Active, Some.Now.AddHours(1)), (Stored.State, Stored.Confirmed));
        Assert.True(Stored.Wants(Alert.Of(Some.Match())));
    }

    [Fact]
    public async Task Confirming_twice_is_confirming_once()
    {
        await AskAsync();
        var token = await TokenAsync();
        await ConfirmAsync(token);
        _scene.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Some.Now, (await ConfirmAsync(token))!.Confirmed);
    }

    [Fact]
    public async Task A_later_sign_up_outdates_the_link_of_an_earlier_one()
    {
        await AskAsync();
        var token = await TokenAsync();
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(threshold: 0.9);

        Assert.Null(await ConfirmAsync(token));
        Assert.Equal((SubscriptionState.Pending, 0.9), (Stored.State, Stored.Threshold));
    }

    [Fact]
    public async Task An_old_link_does_not_begin_an_ended_subscription_again()
    {
        await AskAsync();
        var token = await TokenAsync();
        await ConfirmAsync(token);
        await new ReviseSubscription(_scene.Store, _scene.Clock).EndAsync(Stored.Id, "by the subscriber", CancellationToken.None);

        Assert.Null(await ConfirmAsync(token));
        Assert.Equal(SubscriptionState.Ended, Stored.State);
    }

    [Fact]
    public async Task Who_is_subscribed_keeps_their_settings_and_gets_a_link_to_them()
    {
        await AskAsync(threshold: 0.5);
        await ConfirmAsync(await TokenAsync());
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<SignUpOutcome.Noted>(await AskAsync(threshold: 1));

        Assert.Equal((SubscriptionState.Active, 0.5), (Stored.State, Stored.Threshold));
        Assert.NotNull(_scene.Signer.Read(await TokenAsync(), TokenPurpose.Manage));
    }

    [Fact]
    public async Task An_address_is_written_to_three_times_a_day_and_the_answer_stays_the_same()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.IsType<SignUpOutcome.Noted>(await AskAsync(client: $"192.0.2.{i}"));
            _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, _scene.Outbox.Enqueued.Count);
    }

    [Fact]
    public async Task A_client_asks_ten_times_an_hour()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<SignUpOutcome.Noted>(await AskAsync($"analyst{i}@example.org"));
        }

        Assert.IsType<SignUpOutcome.TooMany>(await AskAsync("one-more@example.org"));
    }

    [Theory]
    [InlineData("alerts")]
    [InlineData("analyst@")]
    [InlineData("ftp://files.example/")]
    public async Task What_cannot_be_subscribed_over_the_network_is_refused_with_a_sentence(string address)
    {
        Assert.EndsWith(".", Assert.IsType<SignUpOutcome.Refused>(await AskAsync(address)).Reason, StringComparison.Ordinal);
        Assert.Empty(_scene.Store.All);
    }

    [Fact]
    public async Task A_closed_installation_takes_no_sign_up()
    {
        _scene.Options.Open = false;

        Assert.IsType<SignUpOutcome.Refused>(await AskAsync());
    }

    [Fact]
    public async Task Without_a_public_address_nobody_could_confirm()
    {
        var signUp = new SignUp(_scene.Store, new SubscriptionLinks(null, null, _scene.Clock), _scene.Limits, _scene.Outbox, _scene.Options, _scene.Clock);

        Assert.IsType<SignUpOutcome.Refused>(await signUp.AskAsync(new SubscriptionDraft("analyst@example.org", 0, "page"), CancellationToken.None));
    }
}
