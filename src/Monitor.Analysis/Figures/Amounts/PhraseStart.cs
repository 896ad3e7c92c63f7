using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Where the noun phrase of a number begins, and what its first words say of the number.</summary>
internal readonly record struct PhraseStart(int From, bool IsApproximate, bool IsDefinite, bool IsRemaining, bool IsForce, bool IsLess, bool IsMost)
{
    private const int Longest = 6;

    public static PhraseStart Of(Sentence sentence, int first)
    {
        var start = new PhraseStart(first, false, false, false, false, false, false);
        for (var at = first - 1; at >= 0 && at >= first - Longest && sentence.Words[at + 1].Before <= Pause.Hyphen; at--)
        {
            var word = sentence.Words[at];
            if (sentence.Says(at, "of") && sentence.Is(at - 1, Cue.Mission) && !start.IsDefinite)
            {
                // "its advisory mission of about 500 people".
                var isOwn = sentence.Is(at - 2, Cue.Definite) || sentence.Is(at - 3, Cue.Definite);
                return start with { From = at - 1, IsForce = true, IsDefinite = isOwn };
            }

            if (word.Numeral is not null || !(IsOpening(word) || sentence.Says(at, "between") || IsNation(sentence, at, start)))
            {
                break;
            }

            start = new PhraseStart(
                at,
                start.IsApproximate || word.Is(Cue.Approximate),
                (start.IsDefinite || word.Is(Cue.Definite) || word.IsPossessive) && !HasOpeningGroup(sentence, at, first),
                start.IsRemaining || word.Is(Cue.Rest),
                start.IsForce || word.Is(Cue.Container),
                start.IsLess || word.Is(Cue.Less),
                start.IsMost || (word.Is(Cue.Approximate) && start.From == at + 1 && sentence.Is(at + 1, Cue.All) && sentence.Words[at + 1].Is(Cue.Definite)));
        }

        return start;
    }

    private static bool IsOpening(Word word) =>
        word.Is(Cue.Approximate) || word.Is(Cue.Filler) || word.Is(Cue.Container) || word.Is(Cue.Definite) || word.Is(Cue.Rest);

    // "the advance of 520", "the first batch of 200": some, and not all.
    private static bool HasOpeningGroup(Sentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (IsOpeningGroup(sentence.Words[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpeningGroup(Word word) =>
        word.Is(Cue.Container) && word.Term.Text is var text
        && (text.Contains("first", StringComparison.Ordinal) || text.Contains("advance", StringComparison.Ordinal) || text.Contains("vanguard", StringComparison.Ordinal)
            || text.Contains("batch", StringComparison.Ordinal) || text.Contains("group", StringComparison.Ordinal) || text.Contains("party", StringComparison.Ordinal))
        && !text.Contains("last", StringComparison.Ordinal);

    // "Hungary's 300 troops", "the British 8,500-strong force".
    private static bool IsNation(Sentence sentence, int at, PhraseStart start) =>
        (sentence.Words[at].IsPossessive && start.From == at + 1)
        || (sentence.Words[at].Term is { Force: not null, IsLeader: false } && sentence.Is(at - 1, Cue.Definite));
}
