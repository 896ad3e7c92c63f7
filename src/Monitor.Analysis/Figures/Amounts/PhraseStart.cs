using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Where the noun phrase of a number begins, and what its first words say of the number.</summary>
internal readonly record struct PhraseStart(int From, bool IsApproximate, bool IsDefinite, bool IsRemaining, bool IsForce, bool IsLess)
{
    private const int Longest = 6;

    public static PhraseStart Of(Sentence sentence, int first)
    {
        var start = new PhraseStart(first, false, false, false, false, false);
        for (var at = first - 1; at >= 0 && at >= first - Longest && sentence.Words[at + 1].Before <= Pause.Hyphen; at--)
        {
            var word = sentence.Words[at];
            if (word.Numeral is not null || !(IsOpening(word) || sentence.Says(at, "between") || IsNation(sentence, at, start)))
            {
                break;
            }

            start = new PhraseStart(
                at,
                start.IsApproximate || word.Is(Cue.Approximate),
                start.IsDefinite || word.Is(Cue.Definite) || word.IsPossessive,
                start.IsRemaining || sentence.Says(at, "remaining"),
                start.IsForce || word.Is(Cue.Container),
                start.IsLess || word.Is(Cue.Less));
        }

        return start;
    }

    private static bool IsOpening(Word word) =>
        word.Is(Cue.Approximate) || word.Is(Cue.Filler) || word.Is(Cue.Container) || word.Is(Cue.Definite);

    // "Hungary's 300 troops", "the British 8,500-strong force".
    private static bool IsNation(Sentence sentence, int at, PhraseStart start) =>
        (sentence.Words[at].IsPossessive && start.From == at + 1)
        || (sentence.Words[at].Term is { Force: not null, IsLeader: false } && sentence.Is(at - 1, Cue.Definite));
}
