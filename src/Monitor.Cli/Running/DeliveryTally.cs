using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Running;

/// <summary>Adds up the deliveries of a run, and hands the failed ones on to whoever shows them.</summary>
internal sealed class DeliveryTally(Action<Delivery, Subscription> showFailure, Action<int, bool> showSpread) : IDeliveryListener
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _sent = [];

    public int Failed { get; private set; }

    /// <summary>How many alerts each address acknowledged.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent.OrderBy(sent => sent.Key, StringComparer.Ordinal)];
            }
        }
    }

    public void Spread(Alert alert, int asked, bool isWhole) => showSpread(asked, isWhole);

    public void Attempted(Delivery delivery, Subscription subscription, DateTimeOffset? published)
    {
        lock (_gate)
        {
            if (delivery.State == DeliveryState.Sent)
            {
                if (subscription.Channel == ChannelKind.Null)
                {
                    return;
                }

                _sent[subscription.Address] = _sent.GetValueOrDefault(subscription.Address) + 1;
                return;
            }

            Failed++;
            showFailure(delivery, subscription);
        }
    }
}
