using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitor.Benchmarks.Day;

/// <summary>Counts the requests to storage, by method and table or queue, where they leave the process; retries too.</summary>
internal sealed class WireCount : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<string, int> _requests = new();

    public IEnumerable<KeyValuePair<string, int>> Requests => _requests.OrderBy(request => request.Key, StringComparer.Ordinal);

    public void Forget() => _requests.Clear();

    public override void OnSendingRequest(HttpMessage message) =>
        _requests.AddOrUpdate(NameOf(message.Request), 1, (_, count) => count + 1);

    /// <summary>Paths are /account/Table(key) and /account/queue/messages.</summary>
    private static string NameOf(Request request)
    {
        var place = request.Uri.Path.Trim('/').Split('/').ElementAtOrDefault(1)?.Split('(');
        return place is [var name, .. var key] ? $"{request.Method} {name}{(key is [['P', ..], ..] ? " by key" : "")}" : $"{request.Method}";
    }
}
