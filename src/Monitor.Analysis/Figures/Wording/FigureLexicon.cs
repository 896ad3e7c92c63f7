using System.Collections.Frozen;
using System.Text.Json;

namespace Monitor.Analysis.Figures.Wording;

/// <summary>Looks words up, and joins the words of fixed phrases.</summary>
internal sealed class FigureLexicon
{
    private const string EmbeddedName = "Monitor.Analysis.Figures.figures.lexicon.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly FrozenDictionary<string, Term> _words;
    private readonly FrozenDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<string, PhraseTerm[]> _phrases;

    public FigureLexicon(LexiconFile file)
    {
        var known = new LexiconTerms(file).Terms;
        var words = known.Where(entry => !entry.Key.Contains(' ', StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        var phrases = known.Where(entry => entry.Key.Contains(' ', StringComparison.Ordinal)).ToList();
        foreach (var part in phrases.SelectMany(phrase => phrase.Key.Split(' ')))
        {
            words.TryAdd(part, new Term { Text = part });
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases
            .Select(phrase => new PhraseTerm([.. phrase.Key.Split(' ').Select(part => _words[part])], phrase.Value))
            .GroupBy(phrase => phrase.Parts[0].Text, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Parts.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The lexicon that this program was built with.</summary>
    public static FigureLexicon Embedded { get; } = new(ReadEmbedded());

    public Term Of(ReadOnlySpan<char> lowerCase) => _lookup.TryGetValue(lowerCase, out var term) ? term : Term.Unknown;

    /// <summary>The words with those of fixed phrases joined, the longest first; a pause other than a hyphen parts them.</summary>
    public List<Word> Joined(List<Word> words)
    {
        var joined = new List<Word>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var phrase = PhraseAt(words, at);
            if (phrase is null)
            {
                joined.Add(words[at]);
                continue;
            }

            var last = words[at + phrase.Parts.Length - 1];
            joined.Add(words[at] with { Term = phrase.Term, End = last.End, IsPossessive = last.IsPossessive });
            at += phrase.Parts.Length - 1;
        }

        return joined;
    }

    private PhraseTerm? PhraseAt(List<Word> words, int at)
    {
        if (words[at].Term.Text.Length == 0 || !_phrases.TryGetValue(words[at].Term.Text, out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (Fits(phrase, words, at))
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool Fits(PhraseTerm phrase, List<Word> words, int at)
    {
        if (at + phrase.Parts.Length > words.Count)
        {
            return false;
        }

        for (var part = 1; part < phrase.Parts.Length; part++)
        {
            if (!ReferenceEquals(words[at + part].Term, phrase.Parts[part]) || words[at + part].Before > Pause.Hyphen)
            {
                return false;
            }
        }

        return true;
    }

    private static LexiconFile ReadEmbedded()
    {
        using var stream = typeof(FigureLexicon).Assembly.GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidOperationException($"The program was built without {EmbeddedName}.");
        return JsonSerializer.Deserialize<LexiconFile>(stream, Json)
            ?? throw new InvalidOperationException($"{EmbeddedName} is empty.");
    }

    private sealed record PhraseTerm(Term[] Parts, Term Term);
}
