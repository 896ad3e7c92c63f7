using Monitor.Analysis.Figures.Joining;
using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Text;
using Sentence = Monitor.Analysis.Figures.Claims.Sentence;

namespace Monitor.Analysis.Figures;

/// <summary>Finds the reductions of troops in Iraq that a report states. Immutable and safe to use from many threads.</summary>
public sealed class FigureReader
{
    /// <summary>"Share this", "Home | News | World": site furniture moves no sentence further down.</summary>
    private const int LongestScrap = 4;

    /// <summary>A text with more claims is a chronicle; its first ones are read.</summary>
    private const int MostClaims = 200;

    private readonly WordCutter _cutter;

    internal FigureReader(FigureLexicon lexicon) => _cutter = new WordCutter(lexicon);

    /// <summary>The reader with the lexicon that this program was built with.</summary>
    public static FigureReader Embedded { get; } = new(FigureLexicon.Embedded);

    /// <param name="published">The day against which "next March" is counted; null when unknown, and then only dates with a year resolve.</param>
    /// <returns>In the order of the text; empty when it states none.</returns>
    public IReadOnlyList<Figure> Read(NewsText text, DateOnly? published)
    {
        var sentences = Sentences(text.Whole);
        if (!sentences.Exists(SpeaksOfIraq))
        {
            return [];
        }

        var facts = sentences.ConvertAll(SentenceFacts.Of);
        var contexts = ContextReader.Read(facts, published);
        var claims = new List<Claim>();
        for (var at = 0; at < facts.Count && claims.Count < MostClaims; at++)
        {
            if (facts[at].Triggers.Count > 0 || facts[at].Amounts.Count > 0 || facts[at].Sentence.Has(0, int.MaxValue, Cue.Mission))
            {
                claims.AddRange(new ClaimReader(facts[at], contexts[at]).Read());
            }
        }

        return FigureJoining.Join(claims);
    }

    private static bool SpeaksOfIraq(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Term.Place is not null || word.Term.IsIraqi)
            {
                return true;
            }
        }

        return false;
    }

    private List<Sentence> Sentences(string whole)
    {
        var sentences = new List<Sentence>();
        var seen = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var position = 0;
        foreach (var span in SentenceSplitter.Split(whole))
        {
            if (seen.Add(whole.AsSpan(span.Start, span.Length)))
            {
                var words = _cutter.Cut(whole, span.Start, span.Length);
                sentences.Add(new Sentence(whole, span, words, position));
                position += words.Count > LongestScrap ? 1 : 0;
            }
        }

        return sentences;
    }
}
