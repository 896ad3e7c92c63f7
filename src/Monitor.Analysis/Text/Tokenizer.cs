using System.Numerics;
using System.Runtime.CompilerServices;

namespace Monitor.Analysis.Text;

/// <summary>
/// Cuts text into words. Hyphens part words ("US-led" is two), full stops between single letters do not ("U.S." is
/// one), a possessive "s" is dropped.
/// </summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    /// <summary>Stands for every number, so that figures do not become terms of the model.</summary>
    public const string Number = "0";

    /// <summary>A longer run of letters is no word and is cut here; nothing downstream then holds megabytes in one key.</summary>
    public const int LongestWord = 40;

    /// <summary>What is left of "Iraq's".</summary>
    public const string Possessive = "s";

    private readonly int _possessive = vocabulary.NumberOf(Possessive);

    /// <summary>Fills in the words of a sentence and gives their number.</summary>
    /// <param name="map">Of the text.</param>
    /// <param name="words">As long as the sentence at least.</param>
    public int Read(ReadOnlySpan<char> text, CharacterMap map, TextSpan sentence, Span<Word> words)
    {
        var count = 0;
        var end = sentence.End;
        for (var at = map.NextWord(sentence.Start, end); at < end;)
        {
            var bits = map.WordBits(at);
            var length = Math.Min(BitOperations.TrailingZeroCount(~bits), end - at);
            if (TryFind(in map.LoweredAt(at), length, out var number))
            {
                bits >>= length;
            }
            else
            {
                (length, number) = Odd(text[at..end], map, at);
                bits = 0;
            }

            words[count] = new Word(at, (ushort)length, (ushort)number);
            count += number == _possessive ? 0 : 1;
            at += length;
            at = bits == 0 ? map.NextWord(at, end) : at + BitOperations.TrailingZeroCount(bits);
        }

        return count;
    }

    /// <summary>All words of a text; one that nobody asks for is empty.</summary>
    public List<Token> TokensOf(string text)
    {
        var map = new CharacterMap();
        map.Read(text);
        var words = new Word[text.Length];
        var count = Read(text, map, new TextSpan(0, text.Length), words);
        return [.. words.Take(count).Select(word => TokenOf(text, 0, word, isSpelledOut: false))];
    }

    /// <summary>Whether a word has more than one letter, and all of them capitals.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> raw)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        return IsAllCapitals(buffer[..Letters(raw, buffer)]);
    }

    /// <param name="sentence">The text as far as the sentence that holds the word.</param>
    /// <param name="start">Where the sentence begins in it.</param>
    /// <param name="isSpelledOut">Whether a word that nobody asks for keeps its letters, rather than being empty.</param>
    public Token TokenOf(ReadOnlySpan<char> sentence, int start, Word word, bool isSpelledOut)
    {
        if (word.Number == vocabulary.NumberWord)
        {
            return new Token(Number, false, false);
        }

        Span<char> buffer = stackalloc char[LongestWord];
        var letters = buffer[..Letters(sentence.Slice(word.Start, word.Length), buffer)];
        var (isCapitalized, isAcronym) = (char.IsUpper(letters[0]), IsAllCapitals(letters));
        var text = vocabulary.IsWord(word.Number) ? vocabulary.TextOf(word.Number) : isSpelledOut ? Lowered(letters).ToString() : "";
        return new Token(text, isCapitalized, isAcronym, IsAfterHyphen(sentence[start..word.Start]));
    }

    // Most words: letters and digits of ASCII alone, a letter first, not too long for a key, and no single letter with a full stop, which may begin "U.S.".
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFind(ref readonly byte lowered, int length, out int number)
    {
        var key = WordKey.Of(in lowered, Math.Min(length, WordKey.Longest));
        number = vocabulary.Find(key, length);
        return !(WordKey.IsBeyondAscii(key) | (lowered < 'a') | (length > WordKey.Longest)
            | ((length == 1) & (Unsafe.Add(ref Unsafe.AsRef(in lowered), 1) == '.')));
    }

    // Tokenised text has blanks around the hyphen: "pull - out".
    private static bool IsAfterHyphen(ReadOnlySpan<char> before) =>
        before is [.., '-' or '\u2010' or '\u2011'] or [.., '-', ' '];

    // The text begins with the word.
    private (int Length, int Number) Odd(ReadOnlySpan<char> text, CharacterMap map, int at)
    {
        var length = map.NextGap(at, at + text.Length) - at;
        if (char.IsDigit(text[0]))
        {
            return (NumberLength(text, map, at, length), vocabulary.NumberWord);
        }

        var acronym = length == 1 ? AcronymLength(text) : 0;
        length = acronym > 0 ? acronym : Math.Min(length, LongestWord);
        Span<char> buffer = stackalloc char[LongestWord];
        return (length, vocabulary.Find(Lowered(buffer[..Letters(text[..length], buffer)])));
    }

    private static int Letters(ReadOnlySpan<char> raw, Span<char> letters)
    {
        var count = 0;
        foreach (var unit in raw)
        {
            letters[count] = unit;
            count += unit == '.' ? 0 : 1;
        }

        return count;
    }

    private static Span<char> Lowered(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = char.ToLowerInvariant(letter);
        }

        return letters;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 2)
        {
            return false;
        }

        foreach (var letter in letters)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static int NumberLength(ReadOnlySpan<char> text, CharacterMap map, int at, int length)
    {
        while (length < LongestWord && length + 1 < text.Length && text[length] is ',' or '.' && char.IsDigit(text[length + 1]))
        {
            length = map.NextGap(at + length + 1, at + text.Length) - at;
        }

        return Math.Min(length, LongestWord);
    }

    // "U.S.", "u.k.", "U.S.A": at least two single letters, each but the last followed by a full stop.
    private static int AcronymLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var letters = 0;
        while (length + 1 < text.Length && length < LongestWord && char.IsLetter(text[length]) && text[length + 1] == '.')
        {
            length += 2;
            letters++;
        }

        var lastLetterStandsAlone = length > 0 && length < text.Length && char.IsLetter(text[length])
            && (length + 1 == text.Length || !char.IsLetterOrDigit(text[length + 1]));
        return lastLetterStandsAlone ? length + 1 : letters > 1 ? length : 0;
    }
}
