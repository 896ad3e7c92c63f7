using System.Buffers.Binary;
using System.Text;

namespace Monitor.Watch.Subscriptions.Signing;

/// <summary>What a signed link says.</summary>
/// <param name="Purpose">What its bearer may do.</param>
/// <param name="Subscription">On whose behalf.</param>
/// <param name="Expires">Up to this moment, exclusive; whole seconds.</param>
public sealed record SubscriptionToken(TokenPurpose Purpose, SubscriptionId Subscription, DateTimeOffset Expires)
{
    internal const int FixedLength = 1 + 8 + 16;

    /// <summary>What the purpose is about, where there is something: the request that is confirmed, the match that is judged.</summary>
    public string Matter { get; init; } = "";

    internal byte[] ToBytes()
    {
        var expires = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(expires, Expires.ToUnixTimeSeconds());
        return [(byte)Purpose, .. expires, .. Convert.FromHexString(Subscription.Value), .. Encoding.UTF8.GetBytes(Matter)];
    }

    /// <summary>The bytes come from <see cref="ToBytes"/>: their signature was checked.</summary>
    internal static SubscriptionToken Of(ReadOnlySpan<byte> bytes) => new(
        (TokenPurpose)bytes[0],
        new SubscriptionId(Convert.ToHexStringLower(bytes[9..FixedLength])),
        DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[1..])))
    {
        Matter = Encoding.UTF8.GetString(bytes[FixedLength..]),
    };
}
