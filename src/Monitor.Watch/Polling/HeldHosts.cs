using System.Collections.Concurrent;

namespace Monitor.Watch.Polling;

/// <summary>The hosts that asked, during one request, to be left alone.</summary>
internal sealed class HeldHosts
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.OrdinalIgnoreCase);

    public void Hold(string host, DateTimeOffset until)
    {
        if (host.Length > 0)
        {
            _until.AddOrUpdate(host, until, (_, known) => known > until ? known : until);
        }
    }

    public DateTimeOffset? Until(string host) => _until.TryGetValue(host, out var until) ? until : null;
}
