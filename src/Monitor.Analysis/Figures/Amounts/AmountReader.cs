using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Finds the amounts of a sentence that can be troops, and the shares.</summary>
internal static class AmountReader
{
    /// <summary>"5,200 American and coalition combat troops": so many words may stand between a number and its noun.</summary>
    private const int Reach = 6;

    private const int CasualtyReach = 5;

    public static List<Amount> Read(Sentence sentence)
    {
        var amounts = new List<Amount>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (At(sentence, at) is not { } amount)
            {
                continue;
            }

            if (!IsOfSomethingElse(sentence, amount))
            {
                // "a training mission of about 500 people" is one of soldiers.
                amounts.Add(amount.IsForce && amount.Noun < 0 && sentence.Is(amount.Last + 1, Cue.Other) ? amount with { Noun = amount.Last + 1 } : amount);
            }

            at = amount.Last;
        }

        return amounts;
    }

    private static Amount? At(Sentence sentence, int at) =>
        ShareReader.Read(sentence, at) ?? Count(sentence, at);

    private static Amount? Count(Sentence sentence, int at)
    {
        var (low, last, isBare) = NumberWords.Read(sentence, at);
        if (last < 0)
        {
            return null;
        }

        var high = low;
        if (RangeEnd(sentence, at, last) is { Last: > 0 } end && end.Value > low)
        {
            // "5 to 6 thousand": the scale counts for both.
            (high, last, isBare) = (end.Value, end.Last, false);
            low = low < 10 && high >= 1000 ? low * 1000 : low;
        }

        var noun = NounOf(sentence, last) is >= 0 and var own ? own : NounOfWhole(sentence, last) is >= 0 and var whole ? whole : ThemOf(sentence, last);
        if (isBare && low is >= 1900 and <= 2100 && (noun < 0 || (noun > last + 1 && at > 0 && sentence.Words[at - 1].Term.Time != TimeWord.None)))
        {
            return null;
        }

        var start = PhraseStart.Of(sentence, at);
        return new Amount(AmountKind.Count, start.From, at, last, noun)
        {
            Low = low, High = high, IsApproximate = start.IsApproximate, IsDefinite = start.IsDefinite || IsOwned(sentence, start.From),
            IsRemaining = start.IsRemaining || SaysRemaining(sentence, last, noun), IsMost = start.IsMost, Stays = StaysAfter(sentence, Math.Max(last, noun)), IsLeft = IsLeftAfter(sentence, Math.Max(last, noun)), IsLess = start.IsLess, ComesDown = sentence.Says(start.From - 1, "to") && sentence.Is(start.From - 2, Cue.Down), IsForce = start.IsForce || sentence.Says(last + 1, "strong") || IsManned(sentence, last + 1),
        };
    }

    // "the 450-man battalion", "a 500-member contingent".
    private static bool IsManned(Sentence sentence, int at) =>
        (sentence.Says(at, "man") || sentence.Says(at, "member") || sentence.Says(at, "soldier")) && (sentence.Is(at + 1, Cue.Armed) || sentence.Is(at + 1, Cue.Presence) || sentence.Is(at + 1, Cue.Troops) || sentence.Is(at + 2, Cue.Troops));

    // "56,000 US troops remain", "2,500 are still there".
    private static bool StaysAfter(Sentence sentence, int last) =>
        (sentence.Is(last + 1, Cue.Stay) && !sentence.Says(last + 1, "remaining")) || (sentence.Is(last + 1, Cue.Adverb) && sentence.Is(last + 2, Cue.Stay)) || (sentence.Is(last + 1, Cue.Be) && sentence.Says(last + 2, "left"));

    // "20,000 troops left in Iraq", "6,000 are still in the country".
    private static bool IsLeftAfter(Sentence sentence, int last) =>
        (sentence.Says(last + 1, "left") && sentence.Says(last + 2, "in")) || (sentence.Is(last + 1, Cue.Be) && (sentence.Says(last + 2, "left") || (sentence.Says(last + 2, "still") && sentence.Is(last + 3, Cue.Preposition))));

    private static bool IsOwned(Sentence sentence, int from) => from > 0 && sentence.Words[from - 1].IsPossessive;

    private static bool SaysRemaining(Sentence sentence, int last, int noun)
    {
        for (var at = last + 1; at < noun; at++)
        {
            if (sentence.Says(at, "remaining"))
            {
                return true;
            }
        }

        return false;
    }

    // "between 3,000 and 4,000", "3,000-4,000", "3,000 to 4,000 troops"; "from 5,200 to 3,000" is no range.
    private static (long Value, int Last) RangeEnd(Sentence sentence, int at, int last)
    {
        var isHyphen = last + 1 < sentence.Words.Count && sentence.Words[last + 1].Before == Pause.Hyphen;
        var isBetween = sentence.Says(at - 1, "between") && sentence.Says(last + 1, "and");
        var isTo = sentence.Says(last + 1, "to") && !sentence.Says(at - 1, "from");
        var next = isHyphen ? last + 1 : last + 2;
        if (!(isHyphen || isBetween || isTo) || next >= sentence.Words.Count)
        {
            return (0, -1);
        }

        var (value, end, _) = NumberWords.Read(sentence, next);
        var isRange = end >= 0 && (isHyphen || isBetween || NounOf(sentence, end) >= 0 || sentence.Says(at - 1, "to") || sentence.Is(at - 1, Cue.Container));
        return isRange ? (value, end) : (0, -1);
    }

    /// <summary>The troops that a number counts; -1 for none, and for units: "two brigades" is no number of troops.</summary>
    public static int NounOf(Sentence sentence, int last)
    {
        var (isDescribed, people) = (false, -1);
        for (var at = last + 1; at < sentence.Words.Count && at <= last + Reach; at++)
        {
            var word = sentence.Words[at];
            if (word.Before > Pause.Comma || sentence.Says(at, "and") && word.Before == Pause.Comma)
            {
                return people;
            }

            if (word.Is(Cue.Troops))
            {
                return at;
            }

            // "2008 the contingent" is no number of troops, "900 of the soldiers" is one.
            if (word.Is(Cue.Definite) && !sentence.Says(at, "remaining") && !sentence.Says(at - 1, "of"))
            {
                return people;
            }

            // "120 Australians": a nation's people in numbers are its soldiers, unless a word for them follows.
            people = (people < 0 && word.Is(Cue.People) && !IsOfCivilians(sentence)) || IsMilitary(sentence, at) || IsOfficers(sentence, at, last) ? at : people;

            // One word that the lexicon does not know may describe them: "9,000 weary soldiers".
            if (!IsInside(word) && (isDescribed || word.Term.Text.Length > 0 || word.Numeral is not null))
            {
                return people;
            }

            isDescribed |= !IsInside(word);
        }

        return people;
    }

    // "the 155 Dutch military in Iraq"; not "67 American military helicopters".
    private static bool IsMilitary(Sentence sentence, int at) => sentence.Says(at, "military") && (sentence.Is(at + 1, Cue.Preposition) || sentence.Is(at + 1, Cue.Will) || sentence.Is(at + 1, Cue.Be));

    // "all 20 officers attached to the mission"; not "two officers said".
    private static bool IsOfficers(Sentence sentence, int at, int last) =>
        sentence.Says(at, "officers") && sentence.Words[last].Numeral is not null && !sentence.Is(at + 1, Cue.Speech) && !sentence.Is(at - 1, Cue.Other);

    private static bool IsOfCivilians(Sentence sentence) => sentence.Has(0, sentence.Words.Count - 1, Cue.Other);

    // "1,000 of Australia's 1,450 soldiers": the noun stands after the number of the whole.
    private static int NounOfWhole(Sentence sentence, int last)
    {
        for (var at = last + 2; sentence.Says(last + 1, "of") && at < sentence.Words.Count && at <= last + 5; at++)
        {
            if (sentence.Words[at].Numeral is { IsWhole: true, IsMoney: false })
            {
                return NounOf(sentence, at);
            }
        }

        return -1;
    }

    // "400 of them", "1,100 of whom".
    private static int ThemOf(Sentence sentence, int last) =>
        sentence.Says(last + 1, "of") && (sentence.Says(last + 2, "them") || sentence.Says(last + 2, "whom") || sentence.Says(last + 2, "these")) ? last + 2 : -1;

    private static bool IsInside(Word word) =>
        word.Numeral is null && !word.Is(Cue.Unit) && (word.Is(Cue.Modifier) || word.Is(Cue.Armed) || word.Term is { Force: not null, IsLeader: false });

    private static bool IsOfSomethingElse(Sentence sentence, Amount amount)
    {
        var next = amount.Last + 1;
        while (next < sentence.Words.Count && next <= amount.Last + 3 && amount.Noun < 0 && IsInside(sentence.Words[next]) && !sentence.Is(next, Cue.Other))
        {
            next++;
        }

        var isOther = amount.Noun < 0 && next < sentence.Words.Count && sentence.Words[next] is var word && word.Before <= Pause.Hyphen
            && (word.Is(Cue.Other) || word.Is(Cue.Duration) || word.Is(Cue.Unit) || word.Term.IsPercent || word.Term.Month > 0);
        // "11 of 13 bases".
        isOther |= amount.Noun < 0 && sentence.Says(amount.Last + 1, "of") && amount.Last + 3 < sentence.Words.Count && sentence.Words[amount.Last + 2].Numeral is not null && (sentence.Is(amount.Last + 3, Cue.Unit) || sentence.Is(amount.Last + 3, Cue.Other));
        isOther &= !(amount.IsForce && (sentence.Says(amount.Last + 1, "strong") || IsManned(sentence, amount.Last + 1)));
        isOther &= !(amount.IsForce && next < sentence.Words.Count && sentence.Is(next, Cue.Other));
        return isOther || IsOfVotes(sentence, amount) || sentence.Has(amount.From - CasualtyReach, amount.To + CasualtyReach, Cue.Casualty) || IsRivals(sentence, amount);
    }

    // "The vote, 149 to 35, commits …", "voted 403-3".
    private static bool IsOfVotes(Sentence sentence, Amount amount) =>
        amount.Noun < 0 && Enumerable.Range(amount.From - 3, 3).Any(at => sentence.Says(at, "vote") || sentence.Says(at, "votes") || sentence.Says(at, "voted") || sentence.Says(at, "margin"))
        && amount.First + 1 < sentence.Words.Count && Enumerable.Range(amount.First + 1, 2).Any(at => at < sentence.Words.Count && sentence.Words[at].Numeral is not null);

    private static bool IsRivals(Sentence sentence, Amount amount)
    {
        for (var at = amount.First; at <= amount.Noun; at++)
        {
            if (sentence.Words[at].Term.IsRival)
            {
                return true;
            }
        }

        return false;
    }
}
