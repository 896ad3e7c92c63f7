using System.Text;

namespace Monitor.Functions.Channels.Mail;

/// <summary>Text beyond ASCII as a header holds it: encoded words (RFC 2047) in UTF-8, by the encoding that is shorter.</summary>
internal static class EncodedWords
{
    /// <summary>An encoded word is at most 75 characters long; "=?utf-8?Q??=" takes 12 of them.</summary>
    private const int Room = 75 - 12;

    /// <summary>Base64 makes four characters of three bytes.</summary>
    private const int MostBytes = Room / 4 * 3;

    /// <summary>The text itself where it is printable ASCII, else encoded words, parted by spaces, at which a header folds.</summary>
    /// <param name="text">One line.</param>
    public static string Of(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal))
        {
            return text;
        }

        var runes = text.EnumerateRunes().Select(rune => (Bytes: Encoding.UTF8.GetBytes(rune.ToString()), Quoted: Quoted(rune))).ToList();
        return runes.Sum(rune => rune.Quoted.Length) <= runes.Sum(rune => rune.Bytes.Length) * 4 / 3
            ? Join('Q', Chunks(runes, rune => rune.Quoted.Length, Room).Select(chunk => string.Concat(chunk.Select(rune => rune.Quoted))))
            : Join('B', Chunks(runes, rune => rune.Bytes.Length, MostBytes)
                .Select(chunk => Convert.ToBase64String([.. chunk.SelectMany(rune => rune.Bytes)])));
    }

    private static string Join(char encoding, IEnumerable<string> words) => string.Join(' ', words.Select(word => $"=?utf-8?{encoding}?{word}?="));

    /// <summary>RFC 2047, 4.2 and 5 (3): as narrow as it must be for the name in an address.</summary>
    private static string Quoted(Rune rune) => rune.Value == ' ' ? "_"
        : rune.IsAscii && (Rune.IsLetterOrDigit(rune) || "!*+-/".Contains((char)rune.Value, StringComparison.Ordinal)) ? rune.ToString()
        : string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(octet => $"={octet:X2}"));

    /// <summary>RFC 2047, 5: no character is parted between two words.</summary>
    private static IEnumerable<List<T>> Chunks<T>(IEnumerable<T> parts, Func<T, int> length, int room)
    {
        var chunk = new List<T>();
        var taken = 0;
        foreach (var part in parts)
        {
            if (taken + length(part) > room)
            {
                yield return chunk;
                (chunk, taken) = ([], 0);
            }

            chunk.Add(part);
            taken += length(part);
        }

        yield return chunk;
    }
}
