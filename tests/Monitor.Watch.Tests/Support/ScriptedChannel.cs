using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

/// <summary>Collects what it is told to send, and answers with the outcomes of the script, the last one for ever.</summary>
internal sealed class ScriptedChannel(params SendOutcome[] script) : IChannel
{
    public ChannelKind Kind => ChannelKind.File;

    public List<(Alert Alert, Subscription Subscription)> Sent { get; } = [];

    public Task<SendOutcome> SendAsync(Alert alert, Subscription subscription, CancellationToken cancellation)
    {
        Sent.Add((alert, subscription));
        return Task.FromResult(script[Math.Min(Sent.Count, script.Length) - 1]);
    }
}
