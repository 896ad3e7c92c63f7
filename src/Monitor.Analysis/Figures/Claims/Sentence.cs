using Monitor.Analysis.Figures.Wording;
using Monitor.Analysis.Text;
using Word = Monitor.Analysis.Figures.Wording.Word;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>A sentence of a text as words.</summary>
/// <param name="Position">0 for the first of the text that is no scrap.</param>
internal sealed record Sentence(string Whole, TextSpan Span, IReadOnlyList<Word> Words, int Position)
{
    public bool Is(int at, Cue cue) => at >= 0 && at < Words.Count && Words[at].Is(cue);

    /// <summary>Whether a word from <paramref name="first"/> to <paramref name="last"/>, both included, has the cue.</summary>
    public bool Has(int first, int last, Cue cue) => Find(first, last, cue) >= 0;

    /// <summary>The first word with the cue from <paramref name="first"/> to <paramref name="last"/>; -1 when none has.</summary>
    public int Find(int first, int last, Cue cue)
    {
        for (var at = Math.Max(0, first); at <= Math.Min(last, Words.Count - 1); at++)
        {
            if (Words[at].Is(cue))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A word of these letters stands there.</summary>
    public bool Says(int at, string word) =>
        at >= 0 && at < Words.Count && Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public ReadOnlySpan<char> Text(int at) => Whole.AsSpan(Words[at].Start, Words[at].End - Words[at].Start);

    /// <summary>"all but 160", "all American troops but 160": a "but" that excepts, and opens no clause.</summary>
    public bool IsExcept(int at) =>
        Says(at, "but") && at + 1 < Words.Count && (Words[at + 1].Numeral is not null || Words[at + 1].Term.Number > 0 || Is(at + 1, Cue.Approximate) || Says(at + 1, "a"))
        && (Is(at - 1, Cue.All) || (Is(at - 1, Cue.Troops) && Has(at - 4, at - 2, Cue.All)));

    /// <summary>A pause at least this strong lies between the two words, the earlier first.</summary>
    public bool Parts(int first, int last, Pause pause)
    {
        for (var at = first + 1; at <= Math.Min(last, Words.Count - 1); at++)
        {
            if (Words[at].Before >= pause)
            {
                return true;
            }
        }

        return false;
    }
}
