using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Tells whether a number counts troops where no word for them follows it.</summary>
internal sealed class TroopCount(SentenceFacts reading, Context context)
{
    /// <summary>"cut the number of its troops in the south of the country by the end of the year to 3,000".</summary>
    public const int VerbReach = 18;

    /// <summary>Smaller numbers without a noun may be anything.</summary>
    private const long Least = 50;

    /// <summary>"would take the American force in Iraq to".</summary>
    private const int TakingReach = 8;

    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>It has their noun, or the sentence, or one shortly before it, spoke of them and nothing else is counted.</summary>
    public bool IsOfTroops(Amount amount) =>
        amount.Noun >= 0 || amount.IsForce || (amount.High >= Least && IsSpokenOf(amount.First)) || (amount.High >= Least && context.IsAboutTroops && IsAlone(amount))
        || IsWhoGoes(amount) || (context.IsAboutTroops && reading.Triggers.Any(trigger => trigger.Last == amount.From - 1 && TriggerReader.IsLikewise(_sentence, trigger.First)))
        || (IsSpokenOf(amount.First) && reading.Triggers.Any(trigger => trigger.Last == amount.From - 2 && _sentence.Says(amount.From - 1, "to")) && IsAlone(amount));

    // "to withdraw 800 from Iraq", "5,700 home by Christmas": who leaves a country, or goes home, are soldiers.
    private bool IsWhoGoes(Amount amount) =>
        (context.IsAboutTroops && amount.High >= 2 && (_sentence.Says(amount.Last + 1, "who") || (_sentence.Says(amount.Last + 2, "so") && _sentence.Says(amount.Last + 3, "who"))))
        || IsAlone(amount) && amount.High >= 2
        && (reading.Triggers.Any(trigger => trigger.Last == amount.From - 1 && trigger.Move is Move.Withdraw && reading.Places.Any(place => place.IsIraq && !place.IsTowards && place.At > amount.Last && place.At <= amount.Last + 3))
            || (amount.High >= Least && reading.Triggers.Any(trigger => trigger.First > amount.Last && trigger.First <= amount.Last + 3 && trigger.Move == Move.Depart && _sentence.Says(trigger.Last, "home"))));

    private bool IsSpokenOf(int before) =>
        _sentence.Has(0, before, Cue.Troops) || _sentence.Has(0, before, Cue.Presence) || _sentence.Has(0, before, Cue.Container) || _sentence.Has(0, before, Cue.Armed) || _sentence.Has(0, before, Cue.People);

    /// <summary>Its sentence, or one shortly before it, spoke of troops.</summary>
    public bool IsAboutTroops(Amount amount) => context.IsAboutTroops || IsSpokenOf(amount.First);

    /// <summary>No noun follows the number: a verb, a preposition, a time, a pause or the end does.</summary>
    public bool IsAlone(Amount amount)
    {
        var next = amount.Last + 1;
        return next >= _sentence.Words.Count || _sentence.Words[next].Before >= Pause.Comma || reading.Triggers.Any(trigger => trigger.First == next)
            || IsVerb(next) || _sentence.Is(next, Cue.Towards) || _sentence.Is(next, Cue.Preposition) || _sentence.Is(next, Cue.Adverb) || _sentence.Is(next, Cue.Also) || _sentence.Is(next, Cue.Contrast)
            || reading.Times.Any(time => time.First == next);
    }

    /// <summary>A word of becoming less stands before the word at that place.</summary>
    public bool IsAfterCut(int at)
    {
        if (IsGrowth(at))
        {
            return false;
        }

        var from = Math.Max(0, at - VerbReach);
        var isCut = reading.Triggers.Any(trigger => trigger.Last < at && trigger.First >= from && (trigger.Move == Move.Cut || _sentence.Says(at - 2, "down")))
            || _sentence.Has(at - 3, at - 1, Cue.Down) || _sentence.Says(at - 2, "down");
        return (isCut || IsTakenTo(at)) && !_sentence.Has(at - 4, at - 1, Cue.Send);
    }

    // "taking the force to about 120,000".
    private bool IsTakenTo(int at) =>
        _sentence.Says(at - 1, "to") && Taking(at) is >= 0 and var taking && (_sentence.Has(taking, at - 2, Cue.Presence) || _sentence.Has(taking, at - 2, Cue.Troops) || _sentence.Has(taking, at - 2, Cue.Mark));

    // "The 138,000 already there will overlap with them, bringing the total to 160,000".
    private bool IsGrowth(int at) =>
        reading.Amounts.Any(level => level.From == at && reading.Amounts.Any(known => known.Last < at && known.High < level.Low && (_sentence.Says(known.To + 1, "already") || _sentence.Says(known.To + 1, "there"))));

    private int Taking(int at)
    {
        for (var back = at - 3; back >= Math.Max(0, at - TakingReach); back--)
        {
            if (IsTaking(back))
            {
                return back;
            }
        }

        return -1;
    }

    private bool IsTaking(int at) => _sentence.Says(at, "taking") || _sentence.Says(at, "bringing") || _sentence.Says(at, "takes") || _sentence.Says(at, "take") || _sentence.Says(at, "brings");

    private bool IsVerb(int at) =>
        _sentence.Is(at, Cue.Be) || _sentence.Is(at, Cue.Will) || _sentence.Is(at, Cue.Would) || _sentence.Is(at, Cue.Could) || _sentence.Is(at, Cue.Stay) || _sentence.Is(at, Cue.Stationed);
}
