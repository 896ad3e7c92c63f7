using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitor.Functions.Tests.Support;

/// <summary>Remembers the method and table of every request.</summary>
internal sealed class CountingPolicy : HttpPipelineSynchronousPolicy
{
    private readonly List<string> _requests = [];

    public IReadOnlyList<string> Requests => _requests;

    public void Forget() => _requests.Clear();

    public override void OnSendingRequest(HttpMessage message) =>
        _requests.Add($"{message.Request.Method} {message.Request.Uri.Path.Split('/')[^1].Split('(')[0]}");
}
