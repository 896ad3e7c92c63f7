using System.Security.Cryptography;

namespace Monitor.Watch.Subscriptions.Signing;

/// <summary>A key that signs links. Tokens carry the first bits of its hash, so that a key can be changed while links signed with the one before still hold.</summary>
public sealed class SigningKey
{
    public const int LeastBytes = 32;
    internal const int IdLength = 4;
    internal const int MarkLength = 32;

    /// <summary>What is signed begins with it, so that no other use of the same key can be passed off as a link.</summary>
    private static readonly byte[] Use = "drawdown-monitor link v1"u8.ToArray();

    private readonly byte[] _secret;

    private SigningKey(byte[] secret) => (_secret, Id) = (secret, HMACSHA256.HashData(secret, "key id"u8)[..IdLength]);

    internal byte[] Id { get; }

    /// <summary>Reads Base64 of 32 bytes or more; null for anything else.</summary>
    public static SigningKey? TryParse(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= LeastBytes
            ? new SigningKey(bytes[..length])
            : null;
    }

    /// <summary>A new key in the form that <see cref="TryParse"/> reads.</summary>
    public static string Create() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(LeastBytes));

    internal byte[] Mark(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_secret, (byte[])[.. Use, .. Id, .. message]);
}
