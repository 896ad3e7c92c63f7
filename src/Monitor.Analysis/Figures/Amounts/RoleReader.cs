using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Tells what each amount of a sentence is, from the words before it and, where they say nothing, after it.</summary>
internal sealed class RoleReader(SentenceFacts reading)
{
    /// <summary>"cut the number of its troops in the south of the country by the end of the year to 3,000".</summary>
    private const int VerbReach = 18;

    private const int PairReach = 9;
    private readonly Sentence _sentence = reading.Sentence;
    private readonly ComparedCount _compared = new(reading);

    public AmountRole[] Roles()
    {
        var roles = new AmountRole[reading.Amounts.Count];
        for (var index = 0; index < roles.Length; index++)
        {
            roles[index] = reading.Amounts[index].Kind == AmountKind.Share ? OfShare(reading.Amounts[index]) : _compared.Of(index) is not AmountRole.None and var compared ? compared : OfCount(index);
            if (roles[index] == AmountRole.None && index > 0 && IsCoordinated(index))
            {
                roles[index] = roles[index - 1];
            }
        }

        return roles;
    }

    // "to 4,500 in Afghanistan and 2,500 in Iraq".
    private bool IsCoordinated(int index)
    {
        var (before, amount) = (reading.Amounts[index - 1], reading.Amounts[index]);
        return amount.From > before.To && amount.From - before.To <= 5 && _sentence.Says(amount.From - 1, "and")
            && before.Kind == AmountKind.Count && reading.Places.Any(place => place.At > before.Last && place.At < amount.First);
    }

    private AmountRole OfShare(Amount share)
    {
        var left = share.From - 1;
        var cut = CutBefore(share.From);
        if (reading.Triggers.Any(trigger => trigger.First >= share.First && trigger.Last <= share.Last))
        {
            return AmountRole.Share;
        }

        if (cut && _sentence.Says(left, "to"))
        {
            return AmountRole.ShareAfter;
        }

        if (cut && (_sentence.Says(left, "by") || _sentence.Says(left, "in")))
        {
            return AmountRole.Share;
        }

        if (share.Noun < 0)
        {
            return AmountRole.None;
        }

        return new AfterAmount(reading, share).Role() switch
        {
            AmountRole.After => AmountRole.ShareAfter,
            AmountRole.Change or AmountRole.All => AmountRole.Share,
            _ => reading.Triggers.Any(trigger => trigger.First < share.From && share.From - trigger.First <= 4) ? AmountRole.Share : AmountRole.None,
        };
    }

    private AmountRole OfCount(int index)
    {
        var amount = reading.Amounts[index];
        var left = amount.From - 1;
        if (left < 0 || _sentence.Words[amount.From].Before > Pause.Hyphen)
        {
            return RightOf(amount);
        }

        var word = _sentence.Words[left].Term.Text;
        return word switch
        {
            "from" => OfFrom(index),
            "to" => OfTo(index),
            "by" => CutBefore(left) ? AmountRole.Change : AmountRole.None,
            "of" => OfOf(index, left),
            _ => OfVerb(amount, left),
        };
    }

    private AmountRole OfFrom(int index)
    {
        var amount = reading.Amounts[index];
        // "itself down from over 9,000 two years ago" tells of the past.
        var isAside = _sentence.Is(amount.From - 2, Cue.Down) && !reading.Triggers.Any(trigger => trigger.Last == amount.From - 2);
        var next = Pair(index, step: 1, "to", isAside ? PairReach : VerbReach);
        if (next is not null)
        {
            return next.High < amount.High && (IsTroopCount(amount) || IsTroopCount(next)) ? AmountRole.Before : AmountRole.None;
        }

        // "to 2,500 from the spring of 2008, he told the Commons, from the present level of 5,000".
        if (reading.Amounts.Take(index).Any(known => known is { Kind: AmountKind.Count, Low: > 0 } && known.High < amount.Low && _sentence.Says(known.From - 1, "to") && CutBefore(known.From)) && !isAside)
        {
            return AmountRole.Before;
        }

        return CutBefore(amount.From) && !isAside && IsTroopCount(amount) ? AmountRole.Before : AmountRole.None;
    }

    private AmountRole OfTo(int index)
    {
        var amount = reading.Amounts[index];
        if (Pair(index, step: -1, "from", VerbReach) is { } before)
        {
            return amount.High < before.High && (IsTroopCount(before) || IsTroopCount(amount)) ? AmountRole.After : AmountRole.None;
        }

        return CutBefore(amount.From) && IsTroopCount(amount) ? AmountRole.After : AmountRole.None;
    }

    // The other end of "from … to …": counts told in passing between the two are passed over.
    private Amount? Pair(int index, int step, string preposition, int reach)
    {
        var amount = reading.Amounts[index];
        for (var at = index + step; at >= 0 && at < reading.Amounts.Count; at += step)
        {
            var other = reading.Amounts[at];
            var distance = step > 0 ? other.From - amount.To : amount.From - other.To;
            if (distance <= reach && other.Kind == AmountKind.Count && _sentence.Says(other.From - 1, preposition))
            {
                return other;
            }

            if (_sentence.Says(other.From - 1, preposition == "to" ? "from" : "to") && distance <= PairReach && !_sentence.Is(other.From - 2, Cue.Down))
            {
                return null;
            }
        }

        return null;
    }

    // Without a noun of its own a number counts troops when the sentence speaks of them before it.
    private bool IsTroopCount(Amount amount) =>
        amount.Noun >= 0 || amount.IsForce || (amount.High >= 50 && (_sentence.Has(0, amount.First, Cue.Troops) || _sentence.Has(0, amount.First, Cue.Presence) || _sentence.Has(0, amount.First, Cue.Container)));

    private AmountRole OfOf(int index, int left)
    {
        var amount = reading.Amounts[index];
        if (reading.Triggers.FirstOrDefault(trigger => trigger.Last == left - 1) is { Move: not Move.None } trigger)
        {
            // "a substantial withdrawal of the 147,000 soldiers" leaves some there.
            var isWhole = trigger.Move == Move.Cut || _sentence.Has(trigger.First - 3, trigger.First - 1, Cue.Some);
            return isWhole && amount.IsDefinite ? AmountRole.Before : trigger.Move == Move.Cut ? AmountRole.Change : Leaving(amount);
        }

        if (_sentence.Is(left - 1, Cue.Mark) && CutBefore(left) && IsTroopCount(amount))
        {
            return AmountRole.After;
        }

        var isPart = (index > 0 && reading.Amounts[index - 1].Last == left - 1) || _sentence.Is(left - 1, Cue.Some) || _sentence.Is(left - 1, Cue.All);
        // "not to extend the mandate of its 40 soldiers".
        var ends = _sentence.Has(left - 2, left - 1, Cue.Mission) && _sentence.Has(amount.To + 1, amount.To + 3, Cue.Finish);
        var isReleased = _sentence.Has(left - 2, left - 1, Cue.Mission) || _sentence.Is(left - 2, Cue.Renew) || _sentence.Is(left - 3, Cue.Renew);
        return ends || (isReleased && reading.Triggers.Any(known => known.Last < left && left - known.Last <= 4 && _sentence.Is(known.Last, Cue.Renew))) ? Leaving(amount)
            : isPart && amount.Noun >= 0 ? AmountRole.Before : RightOf(amount);
    }

    private AmountRole OfVerb(Amount amount, int left)
    {
        // "bring home from Iraq about 2,200 soldiers".
        left = reading.Places.Any(place => place.At == left) && _sentence.Is(left - 1, Cue.Preposition) ? left - 2 : left;
        if (reading.Triggers.FirstOrDefault(trigger => trigger.First == left || trigger.Last == left) is { Move: not Move.None } trigger && IsTroopCount(amount))
        {
            // "falls below 50,000": what is left, not what leaves.
            if (trigger.Move == Move.Cut && (_sentence.Says(amount.From, "below") || _sentence.Says(amount.From, "under")))
            {
                return AmountRole.After;
            }

            return trigger.Move switch
            {
                Move.Cut => amount.IsDefinite || amount.IsForce ? AmountRole.Before : AmountRole.Change,
                Move.Depart => AmountRole.After,
                _ => Leaving(amount),
            };
        }

        if (_sentence.Is(left, Cue.Keep))
        {
            return _sentence.Says(left - 1, "to") || IsModal(left - 1) ? AmountRole.After : AmountRole.Before;
        }

        if (_sentence.Is(left, Cue.StrengthVerb) && (amount.Noun >= 0 || (IsTroopCount(amount) && _sentence.Says(left, "there are"))))
        {
            return AmountRole.Before;
        }

        if (IsTroopCount(amount) && OfLevel(amount, left) is not AmountRole.None and var level)
        {
            return level;
        }

        return _sentence.Is(left, Cue.Send) ? AmountRole.None : RightOf(amount);
    }

    // "troops will number only 2,500", "the number of forces will be less than 2,000", "levels reach 2,500".
    private AmountRole OfLevel(Amount amount, int left)
    {
        if (_sentence.Is(left, Cue.Presence) && amount.IsLess && reading.Triggers.Any(trigger => trigger.Move == Move.Cut && trigger.First < left))
        {
            return AmountRole.After;
        }

        if (_sentence.Is(left, Cue.Be) && amount.IsLess && amount.Noun < 0 && _sentence.Has(left - 8, left, Cue.Presence))
        {
            return AmountRole.After;
        }

        return _sentence.Is(left, Cue.Level) && (IsModal(left - 1) || _sentence.Is(left, Cue.Reach)) ? AmountRole.After : AmountRole.None;
    }

    private static AmountRole Leaving(Amount amount) => amount.IsMost ? AmountRole.Before : amount.IsDefinite ? AmountRole.All : AmountRole.Change;

    private AmountRole RightOf(Amount amount) =>
        amount.Noun >= 0 || amount.IsForce || amount.IsRemaining ? new AfterAmount(reading, amount).Role()
        : IsTroopCount(amount) && new AfterAmount(reading, amount).Role() is not AmountRole.Before and var role ? role
        : AmountRole.None;

    private bool IsModal(int at) => _sentence.Is(at, Cue.Will) || _sentence.Is(at, Cue.Would) || _sentence.Is(at, Cue.Could);

    private bool CutBefore(int at)
    {
        var from = Math.Max(0, at - VerbReach);
        var isCut = reading.Triggers.Any(trigger => trigger.Last < at && trigger.First >= from && (trigger.Move == Move.Cut || _sentence.Says(at - 2, "down")))
            || _sentence.Has(at - 3, at - 1, Cue.Down) || _sentence.Says(at - 2, "down");
        return isCut && !_sentence.Has(at - 4, at - 1, Cue.Send);
    }
}
