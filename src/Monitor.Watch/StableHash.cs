using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Watch;

/// <summary>
/// Identifiers that any machine computes alike: SHA-256 over the UTF-8 text of the parts, each preceded by its
/// length so that ("ab", "c") and ("a", "bc") differ. Table keys forbid characters that URLs hold, so identifiers are
/// hexadecimal.
/// </summary>
internal static class StableHash
{
    /// <summary>The first 128 bits as 32 lower-case hexadecimal digits.</summary>
    public static string Hex32(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(Digest(parts).AsSpan(0, 16));

    /// <summary>The first 64 bits, big-endian.</summary>
    public static ulong Bits64(params ReadOnlySpan<string> parts) =>
        BinaryPrimitives.ReadUInt64BigEndian(Digest(parts));

    private static byte[] Digest(ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}
