using System.Globalization;
using System.Text;

namespace Monitor.Feeds.Reading.Bytes;

/// <summary>
/// Finds the encoding of a text that does not name it, among those of scripts other than Latin, by which of them makes
/// words of it: letters of one script in a row, and mostly common ones.
/// </summary>
internal static class Scripts
{
    private const int Sample = 16384;
    private const double Least = 0.7;

    private static readonly string[] candidates =
        ["shift_jis", "euc-jp", "ks_c_5601-1987", "gb18030", "big5", "windows-1251", "koi8-r", "windows-1256", "windows-1253", "windows-1255"];

    /// <summary>Null when none of them fits much better than windows-1252 would.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> body)
    {
        var sample = body[..Math.Min(body.Length, Sample)].ToArray();
        var best = candidates
            .Select(name => EncodingNames.Find(name)!)
            .Select(encoding => (Encoding: encoding, Score: Score(encoding, sample)))
            .MaxBy(pair => pair.Score);
        return best.Score >= Least ? best.Encoding : null;
    }

    /// <summary>The share of characters beyond ASCII that are as usual in the encoding's language; 0 where bytes are invalid.</summary>
    private static double Score(Encoding encoding, byte[] sample)
    {
        var text = Decoded(encoding, sample);
        if (text is null)
        {
            return 0;
        }

        var (usual, all, before) = (0.0, 0, ' ');
        foreach (var character in text)
        {
            if (character > '\u007F')
            {
                all++;
                usual += IsAmongLatin(before, encoding) ? 0 : Usual(encoding.CodePage, before, character);
            }

            before = character;
        }

        return all == 0 ? 0 : usual / all;
    }

    // A letter of another alphabet does not follow one of ours in a word; in "très" it would.
    private static bool IsAmongLatin(char before, Encoding encoding) => encoding.IsSingleByte && char.IsAsciiLetter(before);

    private static string? Decoded(Encoding encoding, byte[] sample)
    {
        try
        {
            // The sample may end within a character.
            var decoder = encoding.GetDecoder();
            var characters = new char[encoding.GetMaxCharCount(sample.Length)];
            return new string(characters, 0, decoder.GetChars(sample, 0, sample.Length, characters, 0, flush: false));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static double Usual(int codePage, char before, char character) => codePage switch
    {
        // Capitals stand at the start of words: the two Cyrillic encodings have the cases the other way round.
        1251 or 20866 => character is >= '\u0410' and <= '\u044F' or 'ё' or 'Ё' && !(char.IsUpper(character) && char.IsLower(before)) ? 1 : 0,
        1256 => character is >= '\u0600' and <= '\u06FF' ? 1 : 0,
        1253 => character is >= '\u0370' and <= '\u03FF' ? 1 : 0,
        1255 => character is >= '\u05D0' and <= '\u05EA' ? 1 : 0,
        932 or 51932 => character is >= '\u3041' and <= '\u30FC' ? 1.2 : IsHan(character) || IsWide(character) ? 0.8 : 0,
        949 => character is >= '\uAC00' and <= '\uD7A3' ? 1 : IsWide(character) ? 0.5 : 0,
        936 or 54936 => IsHan(character) ? IsCommon(character, "gb2312") : IsWide(character) ? 0.7 : 0,
        950 => IsHan(character) ? IsCommon(character, "big5") : IsWide(character) ? 0.7 : 0,
        _ => 0,
    };

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static bool IsWide(char character) =>
        character is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF')
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;

    // Both sets put their common characters into their first level.
    private static double IsCommon(char character, string set)
    {
        Span<byte> bytes = stackalloc byte[4];
        var encoding = set == "big5" ? CodePagesEncodingProvider.Instance.GetEncoding(950)! : CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        encoding.GetBytes([character], bytes);
        return bytes[0] switch
        {
            >= 0xB0 and <= 0xD7 when set != "big5" && bytes[1] >= 0xA1 => 1,
            >= 0xA4 and <= 0xC6 when set == "big5" => 1,
            _ => 0.2,
        };
    }
}
