using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemoryLimits : ISignUpLimits
{
    private readonly Dictionary<string, int> _counts = [];

    public Task<bool> TryCountAsync(string what, int most, TimeSpan window, CancellationToken cancellation)
    {
        var count = _counts.GetValueOrDefault(what);
        _counts[what] = Math.Min(count + 1, most);
        return Task.FromResult(count < most);
    }
}
