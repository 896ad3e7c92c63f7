using System.Buffers;
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
    private const int LengthSize = sizeof(int);

    /// <summary>The first 128 bits as 32 lower-case hexadecimal digits.</summary>
    public static string Hex32(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(parts, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>The first 64 bits, big-endian.</summary>
    public static ulong Bits64(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(parts, digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }

    private static void Digest(ReadOnlySpan<string> parts, Span<byte> digest)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += LengthSize + Encoding.UTF8.GetByteCount(part);
        }

        var room = ArrayPool<byte>.Shared.Rent(most);
        SHA256.HashData(room.AsSpan(0, Write(parts, room)), digest);
        ArrayPool<byte>.Shared.Return(room);
    }

    private static int Write(ReadOnlySpan<string> parts, Span<byte> room)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, room[(at + LengthSize)..]);
            BinaryPrimitives.WriteInt32BigEndian(room[at..], length);
            at += LengthSize + length;
        }

        return at;
    }
}
