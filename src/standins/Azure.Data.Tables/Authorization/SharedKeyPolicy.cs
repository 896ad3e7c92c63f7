using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Authorization;

/// <summary>Shared Key Lite for the Table service: the date and the resource are signed, nothing else.</summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var signature = credential.Sign($"{date}\n{CanonicalResource(message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    // Of the query only comp belongs to the resource; the path is signed as it is encoded on the wire.
    private string CanonicalResource(Uri resource)
    {
        var component = resource.Query.TrimStart('?').Split('&')
            .FirstOrDefault(pair => pair.StartsWith("comp=", StringComparison.Ordinal));
        var query = component is null ? string.Empty : $"?{Uri.UnescapeDataString(component)}";
        return $"/{credential.AccountName}{resource.AbsolutePath}{query}";
    }
}
