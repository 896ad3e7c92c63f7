using System.Buffers;
using System.Security.Cryptography;

namespace Monitor.Feeds.Fetching;

internal static class LimitedBody
{
    private const int Piece = 64 * 1024;

    /// <summary>Null when there is more than <paramref name="most"/>; nothing beyond that is kept.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            while (await stream.ReadAsync(piece, cancellationToken) is var read and > 0)
            {
                if (body.Length + read > most)
                {
                    return null;
                }

                await body.WriteAsync(piece.AsMemory(0, read), cancellationToken);
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
