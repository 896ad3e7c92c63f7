using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Finds the reducing words of a sentence.</summary>
internal static class TriggerReader
{
    /// <summary>"bring the last of the 2,500 remaining American troops home".</summary>
    private const int ParticleReach = 10;

    public static List<Trigger> Read(Sentence sentence, List<TimeExpression> times)
    {
        var triggers = new List<Trigger>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var term = sentence.Words[at].Term;
            if (term.Move != Move.None && !IsNamed(sentence, at) && !IsWhatIsLeft(sentence, at, term) && !IsReturnTo(sentence, at, term))
            {
                triggers.Add(new Trigger(term.Move, FormsAt(sentence, at, term.Forms), at, at));
            }
            else if (term.Splits.Count > 0 && Particle(sentence, at, term.Splits) is > 0 and var particle)
            {
                triggers.Add(new Trigger(term.Splits[sentence.Words[particle].Term.Text], FormsAt(sentence, at, term.SplitForms), at, particle));
            }
            else if (!triggers.Exists(known => known.Last == at) && DepartureReader.At(sentence, at, times) is { } departure)
            {
                triggers.Add(departure);
            }
            else if (term.Text is "moved" or "pulled" or "taken" && IsLikewise(sentence, at))
            {
                triggers.Add(new Trigger(Move.Withdraw, FormsAt(sentence, at, term.SplitForms), at, at));
            }
            else if (term.Splits.Values.Contains(Move.Withdraw) && IsAway(sentence, at))
            {
                triggers.Add(new Trigger(Move.Redeploy, FormsAt(sentence, at, term.SplitForms), at, at));
            }
            else if (term.Is(Cue.Renew) && NegationBefore(sentence, at) is >= 0 and var negation)
            {
                triggers.Add(new Trigger(Move.Withdraw, Forms.Base, negation, at));
            }
        }

        return triggers;
    }

    // "will be moved to Syria or Kuwait", "are being moved from Taji to Jordan".
    private static bool IsAway(Sentence sentence, int at) =>
        (sentence.Is(at - 1, Cue.Be) && DepartureReader.AwayTo(sentence, at) > at)
        || sentence.Is(at + 1, Cue.Towards) && Enumerable.Range(at + 2, 3).Any(next => next < sentence.Words.Count && sentence.Words[next].Term.Elsewhere is not null);

    // "Khabari crossing", "the crossing": a place, and nobody's move.
    private static bool IsNamed(Sentence sentence, int at) =>
        sentence.Says(at, "crossing") && (at == 0 || sentence.Words[at - 1].IsCapital || sentence.Says(at - 1, "the") || sentence.Says(at - 1, "border"));

    // "has moved its instructors too", "has moved its 14 as well": as the others of whom the text told.
    public static bool IsLikewise(Sentence sentence, int at) =>
        sentence.Is(at - 1, Cue.Be) && sentence.Is(at + 1, Cue.Anaphor)
        && Enumerable.Range(at + 2, 4).Any(next => sentence.Says(next, "too") || sentence.Says(next, "as") && sentence.Says(next + 1, "well") || sentence.Says(next, "as well"));

    // "not to replace its 50 soldiers", "has decided not to extend the stay of": who is not relieved comes home.
    private static int NegationBefore(Sentence sentence, int at)
    {
        var back = at - 1;
        while (back > at - 4 && (sentence.Says(back, "to") || sentence.Says(back, "be") || sentence.Is(back, Cue.Could)))
        {
            back--;
        }

        return sentence.Is(back, Cue.Negation) ? back : -1;
    }

    // "500 are left in Iraq", "41,000 Americans left in Iraq": they stay.
    private static bool IsWhatIsLeft(Sentence sentence, int at, Term term) =>
        term.Text == "left" && (sentence.Says(at - 1, "are") || sentence.Says(at - 1, "were") || sentence.Says(at - 1, "is") || sentence.Says(at - 1, "be") || sentence.Says(at - 1, "been")
            || (sentence.Says(at + 1, "in") && at + 2 < sentence.Words.Count && sentence.Words[at + 2].Term.Place is not null));

    // "has returned to its base", "the return of troops", "returning troops": only those who go home count.
    private static bool IsReturnTo(Sentence sentence, int at, Term term)
    {
        if (term.Text is not ("return" or "returns" or "returned" or "returning"))
        {
            return false;
        }

        var isHomeward = sentence.Words.Skip(at + 2).Take(3).Any(word => word.Term.Force is not null || word.Term.Text == "home" || (word.IsCapital && word.Term.Text.Length == 0));
        return (sentence.Says(at + 1, "to") && !isHomeward) || (FormsAt(sentence, at, term.Forms) == Forms.Noun && !(sentence.Says(at + 1, "of") && sentence.Has(at + 2, at + 6, Cue.Troops)) && !sentence.Words.Skip(at + 1).Take(8).Any(word => word.Term.Text == "from")) || sentence.Is(at + 1, Cue.Troops);
    }

    private static int Particle(Sentence sentence, int verb, IReadOnlyDictionary<string, Move> particles)
    {
        if (verb + 1 < sentence.Words.Count && sentence.Words[verb + 1].Before == Pause.None && sentence.Words[verb + 1].Term.Text is "home" or "back" or "out" or "down" or "out of"
            && particles.ContainsKey(sentence.Words[verb + 1].Term.Text))
        {
            return verb + 1;
        }

        var hasObject = false;
        for (var at = verb + 1; at < sentence.Words.Count && at <= verb + ParticleReach && sentence.Words[at].Before < Pause.Bracket; at++)
        {
            // "moves ahead with a plan to pull troops from": the particle is the second verb's.
            if (sentence.Says(at, "to") && at + 1 < sentence.Words.Count && sentence.Words[at + 1].Term is { Splits.Count: > 0 } or { Move: not Move.None } && !particles.ContainsKey("to"))
            {
                return -1;
            }

            if (hasObject && particles.ContainsKey(sentence.Words[at].Term.Text))
            {
                return at;
            }

            hasObject |= sentence.Is(at, Cue.Troops) || sentence.Is(at, Cue.Presence) || sentence.Is(at, Cue.Armed) || sentence.Is(at, Cue.Unit)
                || sentence.Words[at].Numeral is not null || sentence.Says(at, "them") || sentence.Is(at, Cue.Base) || sentence.Is(at, Cue.People) || sentence.Says(at, "total") || sentence.Says(at, "the total") || sentence.Words[at].Term.Place is not null;
        }

        return -1;
    }

    // "the cut", "a pull-out", "troop cuts": after such a word it is no verb. "to cut", "will cut": it is one.
    private static Forms FormsAt(Sentence sentence, int at, Forms forms)
    {
        if (sentence.Says(at - 1, "to") || sentence.Is(at - 1, Cue.Will) || sentence.Is(at - 1, Cue.Could) || sentence.Is(at - 1, Cue.Would))
        {
            return (forms & Forms.Base) != 0 ? Forms.Base : (forms & Forms.Noun) != 0 ? Forms.Noun : forms;
        }

        // "pledge cuts", "orders further cuts": the verb stands before it.
        if ((forms & (Forms.Noun | Forms.Base)) == Forms.Noun && (sentence.Is(at - 1, Cue.Announce) || sentence.Is(at - 1, Cue.Send) || sentence.Is(at - 1, Cue.Delay) || sentence.Is(at - 1, Cue.Reverse)))
        {
            return Forms.Noun;
        }

        // "the American exit", "Iraq exit": a nation's or a country's.
        if ((forms & Forms.Noun) != 0 && sentence.Words[at].Term.Move == Move.Depart && at > 0 && (sentence.Words[at - 1].IsPossessive || sentence.Words[at - 1].Term is { Force: not null, IsLeader: false } or { Place: not null }))
        {
            return Forms.Noun;
        }

        // "Iraq drawdown may slow"; not "forces in Iraq cut to 3,000".
        if ((forms & Forms.Noun) != 0 && at > 0 && sentence.Words[at - 1].Term.Place is not null && !sentence.Is(at - 2, Cue.Preposition) && !sentence.Is(at - 2, Cue.Towards))
        {
            return Forms.Noun;
        }

        var isNoun = sentence.Says(at - 1, "a") || sentence.Says(at - 1, "the") || sentence.Says(at - 1, "of") || sentence.Says(at - 1, "troop");
        return isNoun && (forms & (Forms.Base | Forms.Third | Forms.Noun)) != 0 ? Forms.Noun : forms;
    }
}
