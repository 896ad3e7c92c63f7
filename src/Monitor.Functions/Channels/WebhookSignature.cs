using System.Security.Cryptography;
using System.Text;

namespace Monitor.Functions.Channels;

/// <summary>
/// Signs after the Standard Webhooks specification: HMAC-SHA256 over "id.timestamp.body" under the secret, whose text
/// form is "whsec_" and its Base64; the result is "v1," and its Base64.
/// </summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    /// <param name="secret">The secret in its text form.</param>
    /// <param name="id">The webhook-id header.</param>
    /// <param name="timestamp">The webhook-timestamp header, in seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="body">The body exactly as sent.</param>
    public static string Of(string secret, string id, long timestamp, string body)
    {
        var key = Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}
