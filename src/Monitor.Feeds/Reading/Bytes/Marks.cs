using System.Text;

namespace Monitor.Feeds.Reading.Bytes;

/// <summary>Texts that show their encoding by a byte order mark or by where their zero bytes are.</summary>
internal static class Marks
{
    private const int Sample = 64;

    private static readonly Encoding wideBig = new UTF32Encoding(bigEndian: true, byteOrderMark: false);

    public static string? Decode(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => wideBig.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => ByZeros(body),
    };

    private static string Utf8(ReadOnlySpan<byte> body) =>
        System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : Guess.Decode(body, null);

    /// <summary>Markup is of ASCII, so in wider encodings every second byte, or three of four, are zero at the start.</summary>
    private static string? ByZeros(ReadOnlySpan<byte> body)
    {
        Span<int> zeros = stackalloc int[4];
        var sample = body[..(Math.Min(body.Length, Sample) / 4 * 4)];
        for (var at = 0; at < sample.Length; at++)
        {
            zeros[at % 4] += sample[at] == 0 ? 1 : 0;
        }

        var most = (sample.Length / 4) - (sample.Length / 16);
        return (zeros[0] >= most, zeros[1] >= most, zeros[2] >= most, zeros[3] >= most) switch
        {
            _ when sample.IsEmpty => null,
            (true, true, true, false) => wideBig.GetString(body),
            (false, true, true, true) => Encoding.UTF32.GetString(body),
            (true, false, true, false) => Encoding.BigEndianUnicode.GetString(body),
            (false, true, false, true) => Encoding.Unicode.GetString(body),
            _ => null,
        };
    }
}
