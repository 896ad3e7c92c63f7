using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>
/// Tells how many there are where a number stands without "troops", because the sentence or the one before it spoke of
/// them: "There are now 98,000", "Total strength is 127,000", "about 39,000 are there", "the force, now 168,000".
/// </summary>
internal sealed class StrengthCount(SentenceFacts reading, TroopCount counts)
{
    /// <summary>Smaller numbers without a noun may be anything.</summary>
    private const long Least = 50;

    private readonly Sentence _sentence = reading.Sentence;

    public AmountRole Of(Amount amount)
    {
        var left = amount.From - 1;
        if (amount.Kind != AmountKind.Count || !(amount.Noun >= 0 || (amount.High >= Least && counts.IsAlone(amount) && (counts.IsAboutTroops(amount) || (_sentence.Says(left, "there are") && _sentence.Has(amount.To, int.MaxValue, Cue.Presence))))))
        {
            return AmountRole.None;
        }

        // "the number of troops was put at 117,000".
        if (_sentence.Says(left, "at") && _sentence.Is(left - 2, Cue.Be) && _sentence.Has(left - 9, left, Cue.Presence) && (_sentence.Says(left - 1, "put") || _sentence.Says(left - 1, "estimated") || _sentence.Says(left - 1, "given")))
        {
            return AmountRole.Before;
        }

        if (_sentence.Says(left, "at") && IsLevelNow(left))
        {
            return AmountRole.After;
        }

        return (_sentence.Says(left, "of") && _sentence.Says(left - 1, "left")) || IsTotal(left) || IsInserted(amount) || IsThere(amount) || _sentence.Says(left, "there are") || (_sentence.Is(left, Cue.StrengthVerb) && _sentence.Is(left, Cue.Level))
            ? AmountRole.Before
            : AmountRole.None;
    }

    /// <summary>"3,000 US troops in Iraq by end of month": a headline without a verb.</summary>
    public bool IsHeadlineLevel(Amount amount) =>
        _sentence.Position == 0 && amount.Kind == AmountKind.Count && amount.Noun >= 0 && !_sentence.Says(amount.Last + 1, "fewer") && reading.Triggers.Count == 0 && reading.Places.Any(place => place.IsIraq && place.At == amount.To + 2)
        && reading.Times.Any(time => time.First == amount.To + 3 && time.Preposition == TimeWord.By) && !_sentence.Has(0, amount.From, Cue.Send);

    // "Iraq force now at 2,500", "the number is at 5,000".
    private bool IsLevelNow(int at) =>
        (_sentence.Is(at - 1, Cue.Adverb) || _sentence.Is(at - 1, Cue.Be) || _sentence.Says(at - 1, "currently")) && _sentence.Has(at - 8, at, Cue.Presence);

    // "Total strength is 127,000", "the number of soldiers there is now 500".
    private bool IsTotal(int left) => _sentence.Is(left, Cue.Be) && !_sentence.Says(left, "be") && (_sentence.Has(left - 8, left, Cue.Presence) || (left <= 4 && (_sentence.Says(left - 1, "level") || _sentence.Says(left - 1, "total")))) && !_sentence.Is(left - 1, Cue.Will);

    // "The force, now 168,000, would be back".
    private bool IsInserted(Amount amount) =>
        amount.From > 0 && _sentence.Words[amount.From].Before == Pause.Comma && (_sentence.Says(amount.From, "now") || _sentence.Says(amount.From, "currently") || _sentence.Says(amount.From, "at present"))
        && (_sentence.Is(amount.From - 1, Cue.Presence) || _sentence.Is(amount.From - 1, Cue.Troops));

    // "39,000 are there now", "seven hundred were left", "500 are still in the country".
    private bool IsThere(Amount amount)
    {
        var at = amount.To + 1;
        if (!_sentence.Is(at, Cue.Be))
        {
            return false;
        }

        while (_sentence.Is(at + 1, Cue.Adverb) || _sentence.Is(at + 1, Cue.Filler))
        {
            at++;
        }

        return _sentence.Says(at + 1, "there") || _sentence.Says(at + 1, "left") || _sentence.Is(at + 1, Cue.Stationed);
    }
}
