using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Tells what each amount of a sentence is, from the words before it and, where they say nothing, after it.</summary>
internal sealed class RoleReader
{
    private readonly SentenceFacts _reading;
    private readonly Sentence _sentence;
    private readonly TroopCount _counts;
    private readonly ComparedCount _compared;
    private readonly FromToCount _fromTo;
    private readonly StrengthCount _strengths;

    public RoleReader(SentenceFacts facts, Context context)
    {
        (_reading, _sentence, _counts) = (facts, facts.Sentence, new TroopCount(facts, context));
        (_compared, _fromTo, _strengths) = (new ComparedCount(facts), new FromToCount(facts, _counts), new StrengthCount(facts, _counts));
    }

    public AmountRole[] Roles()
    {
        var roles = new AmountRole[_reading.Amounts.Count];
        for (var index = 0; index < roles.Length; index++)
        {
            roles[index] = _reading.Amounts[index].Kind == AmountKind.Share ? OfShare(_reading.Amounts[index]) : _strengths.IsHeadlineLevel(_reading.Amounts[index]) ? AmountRole.After : _compared.Of(index) is not AmountRole.None and var compared ? compared : OfCount(index);
            roles[index] = roles[index] == AmountRole.None ? _strengths.Of(_reading.Amounts[index]) : roles[index];
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
        var (before, amount) = (_reading.Amounts[index - 1], _reading.Amounts[index]);
        return amount.From > before.To && amount.From - before.To <= 5 && _sentence.Says(amount.From - 1, "and")
            && before.Kind == AmountKind.Count && _reading.Places.Any(place => place.At > before.Last && place.At < amount.First);
    }

    private AmountRole OfShare(Amount share)
    {
        var left = share.From - 1;
        var cut = _counts.IsAfterCut(share.From);
        if (_reading.Triggers.Any(trigger => trigger.First >= share.First && trigger.Last <= share.Last))
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

        return new AfterAmount(_reading, share).Role() switch
        {
            AmountRole.After => AmountRole.ShareAfter,
            AmountRole.Change or AmountRole.All => AmountRole.Share,
            _ => _reading.Triggers.Any(trigger => trigger.First < share.From && share.From - trigger.First <= 4) ? AmountRole.Share : AmountRole.None,
        };
    }

    private AmountRole OfCount(int index)
    {
        var amount = _reading.Amounts[index];
        var left = amount.From - 1;
        if (left < 0 || _sentence.Words[amount.From].Before > Pause.Hyphen)
        {
            return RightOf(amount);
        }

        var word = _sentence.Words[left].Term is { Move: Move.Cut } told && told.Text.EndsWith(" from", StringComparison.Ordinal) ? "from" : _sentence.Words[left].Term.Text;
        return word switch
        {
            "from" => _fromTo.OfFrom(index),
            "to" => _fromTo.OfTo(index),
            "by" => _counts.IsAfterCut(left) ? AmountRole.Change : AmountRole.None,
            "of" => left == 0 && amount.Noun >= 0 ? AmountRole.Before : OfOf(index, left),
            "out of" => index > 0 && _reading.Amounts[index - 1].To == left - 1 ? AmountRole.Before : OfVerb(amount, left),
            _ => OfVerb(amount, left),
        };
    }

    private AmountRole OfOf(int index, int left)
    {
        var amount = _reading.Amounts[index];
        if (_reading.Triggers.FirstOrDefault(trigger => trigger.Last == left - 1) is { Move: not Move.None } trigger)
        {
            // "a substantial withdrawal of the 147,000 soldiers" leaves some there.
            var isWhole = trigger.Move == Move.Cut || _sentence.Has(trigger.First - 3, trigger.First - 1, Cue.Some);
            return isWhole && amount.IsDefinite ? AmountRole.Before : trigger.Move == Move.Cut ? AmountRole.Change : Leaving(amount);
        }

        // "lower the baseline of 138,000 by 7,000": the level is what is lowered; not "to a level of".
        if ((_sentence.Is(left - 1, Cue.Mark) || _sentence.Is(left - 1, Cue.Presence)) && _counts.IsOfTroops(amount)
            && _reading.Triggers.Any(cut => cut.Move == Move.Cut && !cut.IsNounOnly && left - cut.Last is >= 2 and <= 4 && !_sentence.Says(cut.Last + 1, "to") && !_sentence.Says(cut.Last + 1, "below")))
        {
            return AmountRole.Before;
        }

        if (_sentence.Is(left - 1, Cue.Mark) && _counts.IsAfterCut(left) && _counts.IsOfTroops(amount))
        {
            return AmountRole.After;
        }

        var isPart = (index > 0 && _reading.Amounts[index - 1].Last == left - 1) || _sentence.Is(left - 1, Cue.Some) || _sentence.Is(left - 1, Cue.All);
        // "not to extend the mandate of its 40 soldiers".
        var ends = _sentence.Has(left - 2, left - 1, Cue.Mission) && _sentence.Has(amount.To + 1, amount.To + 3, Cue.Finish);
        var isReleased = _sentence.Has(left - 2, left - 1, Cue.Mission) || _sentence.Is(left - 2, Cue.Renew) || _sentence.Is(left - 3, Cue.Renew);
        return ends || (isReleased && _reading.Triggers.Any(known => known.Last < left && left - known.Last <= 4 && _sentence.Is(known.Last, Cue.Renew))) ? Leaving(amount)
            : isPart && _counts.IsOfTroops(amount) ? AmountRole.Before : RightOf(amount);
    }

    private AmountRole OfVerb(Amount amount, int left)
    {
        // "bring home from Iraq about 2,200 soldiers".
        left = _reading.Places.Any(place => place.At == left) && _sentence.Is(left - 1, Cue.Preposition) ? left - 2 : left;
        if (_reading.Triggers.FirstOrDefault(trigger => trigger.First == left || trigger.Last == left) is { Move: not Move.None } trigger && _counts.IsOfTroops(amount))
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

        // "on course for 50,000 in Iraq".
        if (_sentence.Is(left, Cue.Reach) && !_sentence.Is(left, Cue.Be) && _counts.IsAlone(amount) && _reading.Places.Any(place => place.IsIraq && place.At == amount.Last + 2))
        {
            return AmountRole.After;
        }

        if (_sentence.Is(left, Cue.Keep))
        {
            return _sentence.Says(left - 1, "to") || IsModal(left - 1) ? AmountRole.After : AmountRole.Before;
        }

        // "two brigades, with some 7,000 soldiers, would go": they are those who go.
        if (_sentence.Says(left, "with") && _sentence.Words[left].Before == Pause.Comma && RightOf(amount) is AmountRole.Change or AmountRole.All)
        {
            return AmountRole.Change;
        }

        if (_sentence.Is(left, Cue.StrengthVerb) && !_sentence.Says(left - 1, "to") && !IsModal(left - 1) && (amount.Noun >= 0 || (left == 0 && _sentence.Says(left, "with") && _counts.IsOfTroops(amount)) || (_counts.IsOfTroops(amount) && _sentence.Says(left, "there are"))))
        {
            return AmountRole.Before;
        }

        // "It met the target early, with 49,700 now in the country".
        if (_sentence.Says(left, "with") && amount.Noun < 0 && (_sentence.Says(amount.To + 1, "now") || _sentence.Says(amount.To + 1, "still")) && _counts.IsOfTroops(amount))
        {
            return AmountRole.Before;
        }

        if (_counts.IsOfTroops(amount) && OfLevel(amount, left) is not AmountRole.None and var level)
        {
            return level;
        }

        return _sentence.Is(left, Cue.Send) ? AmountRole.None : RightOf(amount);
    }

    // "troops will number only 2,500", "the number of forces will be less than 2,000", "levels reach 2,500".
    private AmountRole OfLevel(Amount amount, int left)
    {
        // "bringing the total below 138,000", "would take the number under 5,000".
        var isBelow = _sentence.Says(amount.From, "below") || _sentence.Says(amount.From, "under") || _sentence.Says(amount.From, "well below");
        if (isBelow && (_sentence.Has(left - 1, left, Cue.Presence) || _sentence.Says(left, "total") || _sentence.Says(left, "the total")))
        {
            return AmountRole.After;
        }

        if (_sentence.Is(left, Cue.Presence) && amount.IsLess && _reading.Triggers.Any(trigger => trigger.Move == Move.Cut && trigger.First < left))
        {
            return AmountRole.After;
        }

        if (_sentence.Is(left, Cue.Be) && amount.IsLess && amount.Noun < 0 && _sentence.Has(left - 8, left, Cue.Presence))
        {
            return AmountRole.After;
        }

        // "will then stand at 5,500".
        var modal = _sentence.Is(left - 1, Cue.Adverb) ? left - 2 : left - 1;
        return (_sentence.Is(left, Cue.Level) && (IsModal(modal) || (_sentence.Says(left, "be at") && _sentence.Says(modal, "to")) || _sentence.Is(left, Cue.Reach))) || (_sentence.Says(left, "have") && (IsModal(modal) || _sentence.Says(modal, "to"))) ? AmountRole.After : AmountRole.None;
    }

    private static AmountRole Leaving(Amount amount) => amount.IsMost ? AmountRole.Before : amount.IsDefinite ? AmountRole.All : AmountRole.Change;

    private AmountRole RightOf(Amount amount) =>
        amount.Noun >= 0 || amount.IsForce || amount.IsRemaining ? new AfterAmount(_reading, amount).Role()
        : _counts.IsOfTroops(amount) && new AfterAmount(_reading, amount).Role() is var role && (role != AmountRole.Before || (_counts.IsAlone(amount) && _reading.Triggers.Any(trigger => trigger.First > amount.To))) ? role
        : AmountRole.None;

    private bool IsModal(int at) => _sentence.Is(at, Cue.Will) || _sentence.Is(at, Cue.Would) || _sentence.Is(at, Cue.Could);
}
