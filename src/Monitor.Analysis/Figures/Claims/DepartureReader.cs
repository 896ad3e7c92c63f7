using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>
/// Finds departures that no reducing verb tells: "are now out", "would go in September", "drove into Kuwait", "battalion
/// back home".
/// </summary>
internal static class DepartureReader
{
    /// <summary>"flew from Ali air base to Kuwait".</summary>
    private const int WayReach = 8;

    private const int SubjectReach = 8;

    public static Trigger? At(Sentence sentence, int at, List<TimeExpression> times)
    {
        if (IsGone(sentence, at))
        {
            var verb = VerbBefore(sentence, at);
            return verb >= 0 ? new Trigger(Move.Depart, FormsOf(sentence, verb), verb, at)
                : IsVerbless(sentence, at, times) ? new Trigger(Move.Depart, Forms.Base | Forms.Third, at, at) : null;
        }

        var term = sentence.Words[at].Term;
        if (FormsOfGo(term.Text) is not Forms.None and var forms && IsGoing(sentence, at, times))
        {
            return new Trigger(Move.Depart, sentence.Says(at - 2, "had") ? Forms.Past : forms, at, at);
        }

        return term.Splits.Values.Contains(Move.Depart) && HasSubject(sentence, at) && AwayTo(sentence, at) is >= 0 and var place
            ? new Trigger(Move.Depart, term.SplitForms, at, at) is var trigger && place > at ? trigger : null : null;
    }

    private static bool IsGone(Sentence sentence, int at) => sentence.Words[at].Term.Text is "home" or "out" or "out of" or "gone" or "away" or "outside" || IsBack(sentence, at);

    // "are back in the country", "back near its level": only those who are back where they came from.
    private static bool IsBack(Sentence sentence, int at) =>
        sentence.Words[at].Term.Text == "back"
        && (IsEnd(sentence, at + 1) || sentence.Words[at + 1].Term is { Time: TimeWord.By or TimeWord.Within } or { Text: "home" or "from" or "with" or "on" or "as" } || LeadsHome(sentence, at + 1));

    private static bool LeadsHome(Sentence sentence, int at) =>
        (sentence.Says(at, "in") || sentence.Says(at, "to") || sentence.Says(at, "at")) && at + 1 < sentence.Words.Count
        && (sentence.Words[at + 1].Term is { Force: not null } || sentence.Is(at + 1, Cue.Anaphor) || sentence.Says(at + 1, "barracks") || sentence.Is(at + 1, Cue.Troops) || (sentence.Words[at + 1] is { IsCapital: true, Term.Text.Length: 0 }));

    // "are now out", "will all be back", "is to be out": the form of "be" that the word belongs to.
    private static int VerbBefore(Sentence sentence, int at)
    {
        var verb = at - 1;
        while (verb > 0 && (sentence.Is(verb, Cue.Adverb) || sentence.Says(verb, "back")) && sentence.Words[verb + 1].Before <= Pause.Comma)
        {
            verb--;
        }

        return FormsOf(sentence, verb) == Forms.None ? -1 : verb;
    }

    private static Forms FormsOf(Sentence sentence, int verb) => verb < 0 ? Forms.None : sentence.Words[verb].Term.Text switch
    {
        "be" => Forms.Base,
        "is" or "are" or "re" => Forms.Third,
        "was" or "were" => Forms.Past,
        "been" => Forms.Participle,
        _ => Forms.None,
    };

    // "5,700 troops home by Christmas", "battalion back home": headlines drop the verb.
    private static bool IsVerbless(Sentence sentence, int at, List<TimeExpression> times)
    {
        var subject = sentence.Says(at - 1, "back") || sentence.Is(at - 1, Cue.Adverb) ? at - 2 : at - 1;
        return (IsThose(sentence, subject) || (sentence.Is(subject, Cue.Rest) && sentence.Says(subject - 1, "the")))
            && (times.Exists(time => time.First == at + 1 && time.Preposition is TimeWord.By or TimeWord.Within) || (IsEnd(sentence, at + 1) && sentence.Words[at].Term.Text is "home" or "gone")
                || (sentence.Words[at].Term.Text == "out of" && at + 1 < sentence.Words.Count && (sentence.Words[at + 1].Term.Place is not null || sentence.Words[at + 1].Term.IsIraqi)));
    }

    private static Forms FormsOfGo(string text) => text switch
    {
        "go" => Forms.Base,
        "goes" => Forms.Third,
        "went" => Forms.Past,
        "gone" => Forms.Participle,
        "going" => Forms.Gerund,
        "follow" => Forms.Base,
        _ => Forms.None,
    };

    // "would go in September", "goes as well", "will not go": nothing follows that tells whereto.
    private static bool IsGoing(Sentence sentence, int at, List<TimeExpression> times) =>
        HasSubject(sentence, at)
        && (!sentence.Says(at, "follow") || StayFollows(sentence, at))
        && (IsEnd(sentence, at + 1) || times.Exists(time => time.First == at + 1 && time.Preposition != TimeWord.None)
            || ((sentence.Is(at - 1, Cue.Will) || sentence.Is(at - 1, Cue.Would)) && (sentence.Is(at + 1, Cue.Also) || sentence.Is(at + 1, Cue.Contrast)))
            || (sentence.Says(at - 1, "to") && sentence.Says(at - 2, "had") && sentence.Is(at + 1, Cue.Subordinator))
            || sentence.Words[at + 1].Term.Text is "too" or "as well" or "first" or "without" or "on schedule" or "next" or "by then" || sentence.Says(at + 1, "as") || sentence.Says(at + 1, "too"));

    // "the 40 who stay will follow": they follow those who left.
    private static bool StayFollows(Sentence sentence, int at) =>
        (sentence.Is(at - 1, Cue.Will) || sentence.Is(at - 1, Cue.Would)) && (sentence.Has(at - 4, at - 2, Cue.Stay) || sentence.Has(at - SubjectReach, at - 2, Cue.Rest));

    /// <summary>The word that says whereto, another country or home; 0 where they go to Iraq, -1 where no word does.</summary>
    public static int AwayTo(Sentence sentence, int at)
    {
        for (var next = at + 1; next <= at + WayReach && next + 1 < sentence.Words.Count && sentence.Words[next].Before < Pause.Comma; next++)
        {
            if (!sentence.Is(next, Cue.Towards) && !sentence.Says(next, "for") && !(IsArrival(sentence, at) && (sentence.Says(next, "in") || sentence.Says(next, "at"))))
            {
                continue;
            }

            for (var place = next + 1; place <= next + 3 && place < sentence.Words.Count; place++)
            {
                var term = sentence.Words[place].Term;
                if (term.Place is not null)
                {
                    return 0;
                }

                if ((term.Elsewhere is not null && !IsArrival(sentence, at)) || (term is { Force: not null, IsLeader: false } && place == next + 1) || sentence.Says(place, "home"))
                {
                    return place;
                }
            }
        }

        return -1;
    }

    // "landed in Prague": home is where they come from.
    private static bool IsArrival(Sentence sentence, int at) => sentence.Words[at].Term.Text is var text && (text.StartsWith("land", StringComparison.Ordinal) || text.StartsWith("arriv", StringComparison.Ordinal));

    private static bool HasSubject(Sentence sentence, int verb)
    {
        for (var at = verb - 1; at >= 0 && at >= verb - SubjectReach && sentence.Words[at + 1].Before < Pause.Stop; at--)
        {
            if (IsThose(sentence, at) || sentence.Words[at].Numeral is { IsMoney: false, IsPercent: false } || sentence.Says(at, "they"))
            {
                return true;
            }

            if (sentence.Words[at].Term.IsLeader || sentence.Words[at].Term.Move != Move.None)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsThose(Sentence sentence, int at) =>
        sentence.Is(at, Cue.Troops) || sentence.Is(at, Cue.People) || sentence.Is(at, Cue.Armed) || sentence.Is(at, Cue.Presence) || sentence.Is(at, Cue.Unit);

    private static bool IsEnd(Sentence sentence, int at) => at >= sentence.Words.Count || sentence.Words[at].Before >= Pause.Comma;
}
