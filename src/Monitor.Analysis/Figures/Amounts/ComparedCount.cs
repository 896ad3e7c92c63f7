using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Tells what a number is when it is held against another, which needs no reducing word.</summary>
internal sealed class ComparedCount(SentenceFacts reading)
{
    /// <summary>"135,000 American troops in Iraq, down from 160,000": so far apart the two may stand.</summary>
    private const int DownReach = 18;

    private const int StageReach = 5;
    private readonly Sentence _sentence = reading.Sentence;

    public AmountRole Of(int index)
    {
        var amount = reading.Amounts[index];
        var left = amount.From - 1;
        if (amount.Kind != AmountKind.Count || amount.Low >= int.MaxValue)
        {
            return AmountRole.None;
        }

        if (_sentence.IsExcept(left))
        {
            return AmountRole.After;
        }

        if (IsInstead(index))
        {
            return AmountRole.Before;
        }

        if (index + 1 < reading.Amounts.Count && amount.Low > 0 && IsInstead(index + 1))
        {
            return AmountRole.After;
        }

        if (IsDownFrom(index))
        {
            return AmountRole.Before;
        }

        if (index + 1 < reading.Amounts.Count && IsDownFrom(index + 1) && amount.Low > 0 && reading.Amounts[index + 1].From - amount.Last <= DownReach)
        {
            return AmountRole.After;
        }

        return IsFewerThan(amount) ? AmountRole.Change
            : IsToZero(amount, left) || IsKeptOf(index, left) ? AmountRole.After
            : IsStage(amount) ? (amount.IsDefinite || amount.IsRemaining ? AmountRole.All : AmountRole.Change)
            : AmountRole.None;
    }

    // "has 1,700 soldiers there instead of 2,400".
    private bool IsInstead(int index)
    {
        var amount = reading.Amounts[index];
        var isInstead = index > 0 && ((_sentence.Says(amount.From - 1, "of") && _sentence.Says(amount.From - 2, "instead")) || (_sentence.Says(amount.From - 1, "than") && _sentence.Says(amount.From - 2, "rather")) || ((_sentence.Says(amount.From - 1, "with") || _sentence.Says(amount.From - 1, "to")) && _sentence.Says(amount.From - 2, "compared")));
        return isInstead && reading.Amounts[index - 1] is { Kind: AmountKind.Count } today && today.Low > 0 && today.High < amount.Low && (today.Noun >= 0 || amount.Noun >= 0) && amount.From - today.Last <= DownReach;
    }

    // "is now 98,000, down from 130,000"; where more is to come, the number before it all is the one of today.
    private bool IsDownFrom(int index)
    {
        var amount = reading.Amounts[index];
        var isDown = index > 0 && _sentence.Says(amount.From - 1, "from") && _sentence.Says(amount.From - 2, "down");
        return isDown && reading.Amounts[index - 1] is { Kind: AmountKind.Count } today && today.Low > 0 && today.High < amount.Low
            && (today.Noun >= 0 || today.IsForce || amount.Noun >= 0 || _sentence.Has(0, today.First, Cue.Troops)) && amount.From - today.Last <= DownReach
            && !_sentence.Has(amount.From, int.MaxValue, Cue.Peak) && !IsToCome(amount);
    }

    private bool IsToCome(Amount amount) =>
        reading.Triggers.Any(trigger => (trigger.Move == Move.Cut && trigger.First < amount.From - 2) || trigger.First > amount.To) || reading.Times.Any(time => time.First > amount.To && (time.Preposition is TimeWord.By or TimeWord.Within || time.Anchor is TimeWord.Next or TimeWord.Coming));

    // "6,000 fewer than in January", "7,000 fewer soldiers by spring".
    private bool IsFewerThan(Amount amount) =>
        (_sentence.Says(amount.Last + 1, "fewer") && amount.Noun > amount.Last + 1)
        || ((_sentence.Says(amount.To + 1, "fewer than") || _sentence.Says(amount.To + 1, "less than"))
        && (amount.Noun >= 0 || _sentence.Has(0, amount.First, Cue.Troops) || _sentence.Has(0, amount.First, Cue.Armed)));

    // "go down to zero".
    private bool IsToZero(Amount amount, int left) =>
        amount is { High: 0 } && _sentence.Says(left, "to") && _sentence.Has(left - 2, left - 1, Cue.Down);

    // "keeps 133 of its 166 soldiers".
    private bool IsKeptOf(int index, int left) =>
        _sentence.Is(left, Cue.Keep) && _sentence.Says(reading.Amounts[index].Last + 1, "of")
        && index + 1 < reading.Amounts.Count && reading.Amounts[index + 1].From <= reading.Amounts[index].Last + 2;

    // "the pullout would be in two stages: first 500 soldiers by mid-March, then the remaining 900 by the end of June".
    private bool IsStage(Amount amount) =>
        (amount.Noun >= 0 || amount.IsRemaining)
        && reading.Times.Any(time => time.First > amount.To && time.First - amount.To <= StageReach && time.Preposition == TimeWord.By && !_sentence.Parts(amount.To, time.First, Pause.Comma))
        && reading.Triggers.Any(trigger => trigger.Last < amount.From && trigger.Move is Move.Withdraw or Move.Depart)
        && !reading.Triggers.Any(trigger => trigger.First > amount.To && trigger.First - amount.To <= StageReach)
        && (amount.From == 0 || _sentence.Words[amount.From].Before >= Pause.Comma || _sentence.Says(amount.From - 1, "and") || _sentence.Says(amount.From - 1, "then"))
        && !_sentence.Has(amount.To, amount.To + StageReach, Cue.Stay);
}
