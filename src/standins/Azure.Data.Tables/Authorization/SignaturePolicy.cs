using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Authorization;

/// <summary>Adds a shared access signature to the query, anew on every attempt because it can be exchanged.</summary>
internal sealed class SignaturePolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var query = Unsigned(message);
        var signature = credential.Signature.TrimStart('?');
        message.Request.Uri.Query = query.Length == 0 ? $"?{signature}" : $"{query}&{signature}";
    }

    private static string Unsigned(HttpMessage message)
    {
        if (message.TryGetProperty(typeof(SignaturePolicy), out var known) && known is string query)
        {
            return query;
        }

        message.SetProperty(typeof(SignaturePolicy), message.Request.Uri.Query);
        return message.Request.Uri.Query;
    }
}
