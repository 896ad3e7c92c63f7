using System.Buffers;
using System.Security.Cryptography;

namespace Monitor.Feeds.Fetching;

internal static class LimitedBody
{
    private const int First = 64 * 1024;

    /// <summary>Null when there is more than <paramref name="most"/>; nothing beyond that is kept.</summary>
    public static Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken) =>
        ReadAsync(stream, most, takesBeginning: false, cancellationToken);

    /// <param name="takesBeginning">Gives the first <paramref name="most"/> bytes of what is larger, instead of null.</param>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, bool takesBeginning, CancellationToken cancellationToken)
    {
        var room = ArrayPool<byte>.Shared.Rent(Math.Min(most + 1, First));
        var length = 0;
        try
        {
            // One byte more than may be tells that there is more.
            while (length <= most && await stream.ReadAsync(room.AsMemory(length), cancellationToken) is var read and > 0)
            {
                length += read;
                room = length == room.Length && length <= most ? Larger(room, most) : room;
            }

            return length <= most ? room[..length] : takesBeginning ? room[..most] : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Larger(byte[] room, int most)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * room.Length, most + 1L));
        room.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(room);
        return larger;
    }

    public static string Hash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
