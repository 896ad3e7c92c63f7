using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Reads a share from its first word on: "60 per cent", "40%", "a third", "one-third", "two thirds", "half".</summary>
internal static class ShareReader
{
    public static Amount? Read(Sentence sentence, int at)
    {
        var (share, last) = Percent(sentence, at);
        (share, last) = last < 0 ? Fraction(sentence, at) : (share, last);
        if (last < 0 || share is not (> 0 and <= 1))
        {
            return null;
        }

        var start = PhraseStart.Of(sentence, at);
        return new Amount(AmountKind.Share, start.From, at, last, NounOf(sentence, last)) { Share = share, IsApproximate = start.IsApproximate };
    }

    // "of its 8,500 troops", "of the British soldiers": the number of the whole may stand between.
    private static int NounOf(Sentence sentence, int last)
    {
        var of = sentence.Says(last + 1, "of") ? last + 1 : last;
        for (var at = of; at < of + 5 && at < sentence.Words.Count - 1; at++)
        {
            var noun = AmountReader.NounOf(sentence, at);
            if (noun >= 0)
            {
                return noun;
            }

            if (sentence.Is(at + 1, Cue.Presence) || (at == last + 1 && (sentence.Says(at + 1, "them") || sentence.Says(at + 1, "these") || sentence.Says(at + 1, "whom"))))
            {
                return at + 1;
            }

            if (at > last && !(sentence.Words[at].Numeral is not null || sentence.Is(at, Cue.Modifier) || sentence.Is(at, Cue.Approximate) || sentence.Words[at].Term.Force is not null))
            {
                return -1;
            }
        }

        return -1;
    }

    private static (double Share, int Last) Percent(Sentence sentence, int at)
    {
        if (sentence.Words[at].Numeral is { IsPercent: true } sign)
        {
            return (sign.Value / 100.0, at);
        }

        var (value, last, _) = NumberWords.Read(sentence, at);
        return last >= 0 && last + 1 < sentence.Words.Count && sentence.Words[last + 1].Term.IsPercent ? (value / 100.0, last + 1) : (0, -1);
    }

    private static (double Share, int Last) Fraction(Sentence sentence, int at)
    {
        var word = sentence.Words[at];
        if (word.Term.Denominator == 2 && !sentence.Says(at - 1, "second") && !sentence.Says(at - 1, "first"))
        {
            return (0.5, at);
        }

        // "one in ten of the 8,000".
        if (word.Term.Number == 1 && sentence.Says(at + 1, "in") && at + 2 < sentence.Words.Count && sentence.Words[at + 2].Term.Number is > 1 and <= 20 and var tenth && sentence.Says(at + 3, "of"))
        {
            return (1.0 / tenth, at + 2);
        }

        // "to bring home third of its soldiers": headlines drop the article.
        if (word.Term is { Denominator: > 2 } && sentence.Says(at + 1, "of") && at > 0 && !sentence.Says(at - 1, "the") && sentence.Words[at - 1].Term.Month == 0
            && (sentence.Says(at + 2, "its") || sentence.Says(at + 2, "their") || sentence.Is(at + 2, Cue.Troops) || (at + 2 < sentence.Words.Count && sentence.Words[at + 2].Term.Force is not null)))
        {
            return (1.0 / word.Term.Denominator, at);
        }

        var parts = word.Term.Text is "a" ? 1 : word.Term.Number;
        var denominator = at + 1 < sentence.Words.Count ? sentence.Words[at + 1].Term.Denominator : 0;
        return parts > 0 && denominator > 2 && IsPart(sentence, at + 1) ? ((double)parts / denominator, at + 1) : (0, -1);
    }

    // "a third of", "by one third", "cut a third"; not "a third battalion", "a quarter century".
    private static bool IsPart(Sentence sentence, int at) =>
        at + 1 >= sentence.Words.Count || sentence.Says(at + 1, "of") || sentence.Words[at + 1].Before > Pause.None
        || !(sentence.Is(at + 1, Cue.Unit) || sentence.Is(at + 1, Cue.Troops) || sentence.Is(at + 1, Cue.Duration));
}
