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

    /// <summary>
    /// The header's value: one signature a secret, parted by spaces, so that a receiver may change over to a new secret
    /// at its own time.
    /// </summary>
    /// <param name="secrets">The secrets in their text form, parted by spaces: the newest first.</param>
    /// <param name="id">The webhook-id header.</param>
    /// <param name="timestamp">The webhook-timestamp header, in seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="body">The body exactly as sent.</param>
    public static string Of(string secrets, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}");
        return string.Join(' ', secrets.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(secret => Of(secret, signed)));
    }

    private static string Of(string secret, byte[] signed)
    {
        var key = Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}
