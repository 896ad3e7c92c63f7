using System.Buffers;
using System.Security.Cryptography;

namespace Monitor.Feeds.Fetching;

internal static class LimitedBody
{
    private const int Piece = 64 * 1024;

    /// <summary>Null when there is more than <paramref name="most"/>; nothing beyond that is kept.</summary>
    public static Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken) =>
        ReadAsync(stream, most, takesBeginning: false, cancellationToken);

    /// <param name="takesBeginning">Gives the first <paramref name="most"/> bytes of what is larger, instead of null.</param>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, bool takesBeginning, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await stream.ReadAsync(piece, cancellationToken) is var read and > 0)
            {
                var room = (int)Math.Min(read, most - body.Length);
                await body.WriteAsync(piece.AsMemory(0, room), cancellationToken);
                if (room < read)
                {
                    return takesBeginning ? body.ToArray() : null;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return body.ToArray();
    }

    public static string Hash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
