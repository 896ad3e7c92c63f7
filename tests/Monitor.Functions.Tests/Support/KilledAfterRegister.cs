using Azure.Core;
using Azure.Core.Pipeline;

namespace Monitor.Functions.Tests.Support;

/// <summary>A process that dies when the register of events was replaced and the event's own row was not.</summary>
internal sealed class KilledAfterRegister : HttpPipelineSynchronousPolicy
{
    private bool _isRegistered;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (_isRegistered)
        {
            throw new InvalidOperationException("killed");
        }

        _isRegistered = message.Request.Method != RequestMethod.Get && message.Request.Uri.Path.Contains("register", StringComparison.Ordinal);
    }
}
