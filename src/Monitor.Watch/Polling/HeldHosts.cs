namespace Monitor.Watch.Polling;

/// <summary>The hosts that asked, during one request, to be left alone.</summary>
internal sealed class HeldHosts
{
    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.OrdinalIgnoreCase);

    public void Hold(string host, DateTimeOffset until)
    {
        if (host.Length > 0)
        {
            _until[host] = _until.TryGetValue(host, out var known) && known > until ? known : until;
        }
    }

    public DateTimeOffset? Until(string host) => _until.TryGetValue(host, out var until) ? until : null;
}
