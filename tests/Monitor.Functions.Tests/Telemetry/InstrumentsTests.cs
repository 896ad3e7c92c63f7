using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Functions.Telemetry;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;
using Monitor.Watch.Polling;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Tests.Telemetry;

public sealed class InstrumentsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly List<string> _heard = [];
    private readonly Instruments _instruments;

    public InstrumentsTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _instruments = new Instruments(meters, new FakeTimeProvider(Some.Now));
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void A_poll_counts_its_outcome_and_items()
    {
        _instruments.Asked(3);
        _instruments.Polled(new PollReport { Feed = Some.Feed(), Items = 9, Unseen = 2, Edited = 1, Matches = [Some.Match()] });

        Assert.Equal(["monitor.feeds.due 3", "monitor.feeds.polled 1 outcome=ok", "monitor.items.new 2", "monitor.items.scored 3", "monitor.items.matched 1"], _heard);
    }

    [Theory]
    [InlineData("Timeout", "failed")]
    [InlineData(FeedFailure.Deferred, "deferred")]
    public void A_poll_that_brought_nothing_says_why(string kind, string outcome)
    {
        _instruments.Polled(new PollReport { Feed = Some.Feed(), Failure = new FeedFailure(kind, "", Some.Now) });

        Assert.Equal($"monitor.feeds.polled 1 outcome={outcome}", Assert.Single(_heard));
    }

    [Fact]
    public void A_delivery_counts_how_long_the_report_took_from_its_publication()
    {
        _instruments.Attempted(Line(DeliveryState.Sent), Someone, Some.Now.AddSeconds(-90));

        Assert.Equal(["monitor.alerts.sent 1 channel=webhook", "monitor.delivery.latency 90 channel=webhook"], _heard);
    }

    [Fact]
    public void A_notice_is_no_alert_and_a_failed_attempt_counts_as_one()
    {
        _instruments.Attempted(Line(DeliveryState.Sent), Someone, null);
        _instruments.Attempted(Line(DeliveryState.Pending), Someone, Some.Now);

        Assert.Equal("monitor.alerts.failed 1 channel=webhook", Assert.Single(_heard));
    }

    private static Subscription Someone => Some.Subscription(ChannelKind.Webhook, "https://hook.example/");

    private static Delivery Line(DeliveryState state) => new()
    {
        Key = new DeliveryKey(Someone.Id, AlertId.Of(Some.Match().Id.Article), ChannelKind.Webhook), State = state, Attempts = 1,
    };

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (value > 0)
        {
            _heard.Add(string.Join(' ', [$"{instrument.Name} {value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
        }
    }
}
