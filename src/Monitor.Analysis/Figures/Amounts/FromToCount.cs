using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Tells what a number after "from" or "to" is.</summary>
internal sealed class FromToCount(SentenceFacts reading, TroopCount counts)
{
    private const int PairReach = 9;
    private readonly Sentence _sentence = reading.Sentence;

    public AmountRole OfFrom(int index)
    {
        var amount = reading.Amounts[index];
        // "itself down from over 9,000 two years ago" tells of the past.
        var isAside = _sentence.Is(amount.From - 2, Cue.Down) && !reading.Triggers.Any(trigger => trigger.Last == amount.From - 2);
        var next = Pair(index, step: 1, "to", isAside ? PairReach : TroopCount.VerbReach);
        if (next is not null)
        {
            return next.High < amount.High && (counts.IsOfTroops(amount) || counts.IsOfTroops(next)) ? AmountRole.Before : AmountRole.None;
        }

        // "to 2,500 from the spring of 2008, he told the Commons, from the present level of 5,000".
        if (reading.Amounts.Take(index).Any(known => known is { Kind: AmountKind.Count, Low: > 0 } && known.High < amount.Low && _sentence.Says(known.From - 1, "to") && counts.IsAfterCut(known.From)) && !isAside)
        {
            return AmountRole.Before;
        }

        return counts.IsAfterCut(amount.From) && !isAside && counts.IsOfTroops(amount) ? AmountRole.Before : AmountRole.None;
    }

    public AmountRole OfTo(int index)
    {
        var amount = reading.Amounts[index];
        if (Pair(index, step: -1, "from", TroopCount.VerbReach) is { } before)
        {
            return amount.High < before.High && (counts.IsOfTroops(before) || counts.IsOfTroops(amount)) ? AmountRole.After : AmountRole.None;
        }

        return counts.IsAfterCut(amount.From) && counts.IsOfTroops(amount) ? AmountRole.After : AmountRole.None;
    }

    // The other end of "from … to …": counts told in passing between the two are passed over.
    private Amount? Pair(int index, int step, string preposition, int reach)
    {
        var amount = reading.Amounts[index];
        for (var at = index + step; at >= 0 && at < reading.Amounts.Count; at += step)
        {
            var other = reading.Amounts[at];
            var distance = step > 0 ? other.From - amount.To : amount.From - other.To;
            if (distance <= reach && other.Kind == AmountKind.Count && Follows(other, preposition))
            {
                return other;
            }

            if (Follows(other, preposition == "to" ? "from" : "to") && distance <= PairReach && !_sentence.Is(other.From - 2, Cue.Down))
            {
                return null;
            }
        }

        return null;
    }

    // "go from 167,000" is one phrase.
    private bool Follows(Amount amount, string preposition) =>
        amount.From > 0 && (_sentence.Says(amount.From - 1, preposition) || (preposition == "from" && _sentence.Words[amount.From - 1].Term.Text.EndsWith(" from", StringComparison.Ordinal)));
}
