using System.Buffers.Text;
using System.Security.Cryptography;

namespace Monitor.Watch.Subscriptions.Signing;

/// <summary>
/// Writes and reads the tokens of signed links: Base64url of the key's id, what the token says, and HMAC-SHA256 over both.
/// </summary>
/// <param name="current">Signs.</param>
/// <param name="previous">Still read, if there is one; it signs nothing new.</param>
public sealed class TokenSigner(SigningKey current, SigningKey? previous, TimeProvider clock)
{
    private const int Longest = 400;

    public string Sign(SubscriptionToken token)
    {
        var said = token.ToBytes();
        return Base64Url.EncodeToString([.. current.Id, .. said, .. current.Mark(said)]);
    }

    /// <summary>What the token says; null when it is not ours, for another purpose, or expired: which of these is nobody's business.</summary>
    public SubscriptionToken? Read(string text, TokenPurpose purpose)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text, out var length)
            || length < SigningKey.IdLength + SubscriptionToken.FixedLength + SigningKey.MarkLength)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        var said = bytes.AsSpan(SigningKey.IdLength..^SigningKey.MarkLength);
        var mark = bytes.AsSpan(^SigningKey.MarkLength..);
        var key = KeyOf(bytes.AsSpan(..SigningKey.IdLength));
        if (key is null || !CryptographicOperations.FixedTimeEquals(key.Mark(said), mark))
        {
            return null;
        }

        var token = SubscriptionToken.Of(said);
        return token.Purpose == purpose && clock.GetUtcNow() < token.Expires ? token : null;
    }

    private SigningKey? KeyOf(ReadOnlySpan<byte> id) =>
        id.SequenceEqual(current.Id) ? current : previous is not null && id.SequenceEqual(previous.Id) ? previous : null;
}
