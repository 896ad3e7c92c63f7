using System.Text;

namespace Monitor.Feeds.Reading.Bytes;

/// <summary>Decodes bytes that are not, or not wholly, what they are said to be.</summary>
internal static class Guess
{
    private static readonly Encoding western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Western(ReadOnlySpan<byte> body) => western.GetString(body);

    /// <param name="named">What they are said to be; null when nobody said.</param>
    public static string Decode(ReadOnlySpan<byte> body, Encoding? named)
    {
        if (named is not (null or UTF8Encoding))
        {
            return Replacing(named).GetString(body);
        }

        return HasUtf8(body) ? Mixed(body) : Scripts.Of(body) is { } script ? Replacing(script).GetString(body) : Western(body);
    }

    private static Encoding Replacing(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = DecoderFallback.ReplacementFallback;
        return copy;
    }

    /// <summary>True when at least as many characters beyond ASCII are UTF-8 as bytes are not: then it is UTF-8 with damage.</summary>
    private static bool HasUtf8(ReadOnlySpan<byte> body)
    {
        var (good, bad) = (0, 0);
        while (body.IndexOfAnyExceptInRange((byte)0, (byte)127) is var at and >= 0)
        {
            body = body[at..];
            var isGood = Rune.DecodeFromUtf8(body, out _, out var length) == System.Buffers.OperationStatus.Done;
            good += isGood ? 1 : 0;
            bad += isGood ? 0 : 1;
            body = body[(isGood ? length : 1)..];
        }

        return good >= bad;
    }

    /// <summary>UTF-8, and byte by byte windows-1252 where it is not: feeds are put together from parts of other encodings.</summary>
    private static string Mixed(ReadOnlySpan<byte> body)
    {
        var text = new StringBuilder(body.Length);
        while (!body.IsEmpty)
        {
            var length = System.Text.Unicode.Utf8.IsValid(body) ? body.Length : ValidLength(body);
            text.Append(Encoding.UTF8.GetString(body[..length]));
            body = body[length..];
            if (!body.IsEmpty)
            {
                text.Append(western.GetString(body[..1]));
                body = body[1..];
            }
        }

        return text.ToString();
    }

    private static int ValidLength(ReadOnlySpan<byte> body)
    {
        var at = 0;
        while (at < body.Length)
        {
            var ascii = body[at..].IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (ascii < 0)
            {
                return body.Length;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(body[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return at;
    }
}
