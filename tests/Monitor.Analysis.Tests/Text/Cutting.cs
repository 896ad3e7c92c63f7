using Monitor.Analysis.Text;

namespace Monitor.Analysis.Tests.Text;

/// <summary>Cuts a text that stands alone.</summary>
internal static class Cutting
{
    private static readonly Vocabulary Vocabulary = new(["us"], []);

    public static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var splitter = new SentenceSplitter(text, Map(text));
        while (splitter.Next(out var span))
        {
            sentences.Add(text.Substring(span.Start, span.Length));
        }

        return sentences;
    }

    public static List<Token> Tokens(string text)
    {
        var tokenizer = new Tokenizer(Vocabulary);
        var words = new Word[text.Length];
        var count = tokenizer.Read(text, Map(text), new TextSpan(0, text.Length), words);
        return [.. words.Take(count).Select(word => tokenizer.TokenOf(text, 0, word, isSpelledOut: true))];
    }

    public static CharacterMap Map(string text)
    {
        var map = new CharacterMap();
        map.Read(text);
        return map;
    }
}
