using Monitor.Analysis.Figures.Amounts;
using Monitor.Analysis.Figures.Claims;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Dates;

/// <summary>Finds the time expressions of a sentence: first what names the time, then the words before it that narrow it.</summary>
internal static class TimeReader
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2060;

    /// <summary>"no later than the very end of the first half of": more words never stand before.</summary>
    private const int LongestLead = 7;

    public static List<TimeExpression> Read(Sentence sentence)
    {
        var times = new List<TimeExpression>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (Core(sentence, at) is { } core)
            {
                times.Add(WithLead(sentence, core));
                at = core.Last;
            }
        }

        return times;
    }

    private static TimeExpression? Core(Sentence sentence, int at)
    {
        var word = sentence.Words[at];
        return word switch
        {
            { Term.Month: > 0 } => MonthAt(sentence, at),
            { Numeral: { IsBare: true } numeral } => DayOrYear(sentence, at, numeral.Value),
            { Term.Weekday: { } weekday } => new TimeExpression(at, at) { Weekday = weekday },
            { Term.Season: { } season } => new TimeExpression(at, at) { Season = season, Year = YearAt(sentence, at + 1) } is var found && found.Year > 0 ? found with { Last = at + 1 } : SeasonAlone(sentence, at, season),
            { Term.Feast: { } feast } => new TimeExpression(at, at) { Month = feast.Month, Day = feast.Day },
            { Term.Time: TimeWord.YearEnd } => new TimeExpression(at, at) { Unit = TimeWord.Year, Edge = TimeWord.End },
            { Term.Time: TimeWord.Today or TimeWord.Tomorrow } => new TimeExpression(at, at) { Unit = word.Term.Time },
            { Term.Time: TimeWord.Then } => new TimeExpression(at, at) { Unit = TimeWord.Then, Preposition = TimeWord.By },
            { Term.Time: TimeWord.Year or TimeWord.Month or TimeWord.Week or TimeWord.Day } => UnitAt(sentence, at, word),
            _ => null,
        };
    }

    private static TimeExpression? SeasonAlone(Sentence sentence, int at, (int First, int Last) season) =>
        IsTimeLead(sentence, at - 1) ? new TimeExpression(at, at) { Season = season } : null;

    private static TimeExpression? MonthAt(Sentence sentence, int at)
    {
        var word = sentence.Words[at];
        var (day, first) = DayBefore(sentence, at);
        var (dayAfter, last) = day > 0 ? (day, at) : DayAfter(sentence, at);
        // "may" and "march" are verbs too; headlines without capitals leave only the words around.
        var isName = word.IsCapital || day > 0 || dayAfter > 0 || IsTimeLead(sentence, at - 1);
        var mayBeVerb = word.Term.Is(Cue.Could);
        if (!isName || (mayBeVerb && dayAfter == 0 && !IsTimeLead(sentence, at - 1) && YearAt(sentence, last + 1) == 0))
        {
            return null;
        }

        var yearAt = sentence.Says(last + 1, "of") ? last + 2 : last + 1;
        var year = YearAt(sentence, yearAt);
        return new TimeExpression(first, year > 0 ? yearAt : last) { Month = word.Term.Month, Day = dayAfter, Year = year };
    }

    // "15 January", "the 15th of January", "the twenty-fifth of October".
    private static (int Day, int First) DayBefore(Sentence sentence, int month)
    {
        var at = sentence.Says(month - 1, "of") ? month - 2 : month - 1;
        if (at == month - 2 && sentence.Words[Math.Max(0, at)].Term.Ordinal is > 0 and var ordinal)
        {
            return at > 0 && ordinal < 10 && sentence.Words[at - 1].Term.Number is 20 or 30 ? (sentence.Words[at - 1].Term.Number + ordinal, at - 1) : (ordinal, at);
        }

        return at >= 0 && sentence.Words[at].Numeral is { Value: >= 1 and <= 31, IsMoney: false, IsPercent: false } numeral ? ((int)numeral.Value, at) : (0, month);
    }

    // "January 15", "January the 15th".
    private static (int Day, int Last) DayAfter(Sentence sentence, int month) =>
        (sentence.Says(month + 1, "the") ? month + 2 : month + 1) is var at && at < sentence.Words.Count
        && sentence.Words[at].Numeral is { Value: >= 1 and <= 31, IsMoney: false, IsPercent: false } numeral
        && sentence.Words[at].Before == Pause.None && AmountReader.NounOf(sentence, at) < 0
            ? ((int)numeral.Value, at)
            : (0, month);

    private static int YearAt(Sentence sentence, int at) =>
        at < sentence.Words.Count && sentence.Words[at].Numeral is { IsBare: true, IsMoney: false, Value: >= EarliestYear and <= LatestYear } numeral ? (int)numeral.Value : 0;

    private static TimeExpression? DayOrYear(Sentence sentence, int at, long value)
    {
        if (DayBeforeMonth(sentence, at, value) is { } day)
        {
            return day;
        }

        var year = YearAt(sentence, at);
        return year > 0 && (IsTimeLead(sentence, at - 1) || (at > 0 && sentence.Words[at - 1].Before == Pause.Hyphen)) && AmountReader.NounOf(sentence, at) < 0
            ? new TimeExpression(at, at) { Year = year }
            : null;
    }

    private static TimeExpression? DayBeforeMonth(Sentence sentence, int at, long value)
    {
        var month = sentence.Says(at + 1, "of") ? at + 2 : at + 1;
        return value is >= 1 and <= 31 && month < sentence.Words.Count && sentence.Words[month].Term.Month > 0 ? MonthAt(sentence, month) : null;
    }

    // "the end of the year", "next month", "within 16 months", "in the coming weeks", "the next 18 months".
    private static TimeExpression? UnitAt(Sentence sentence, int at, Word word)
    {
        if (word.IsPossessive)
        {
            return sentence.Words.Count > at + 1 && sentence.Words[at + 1].Term.Time == TimeWord.End
                ? new TimeExpression(at, at + 1) { Unit = word.Term.Time, Edge = TimeWord.End }
                : null;
        }

        var isPlural = word.Term.Text.EndsWith('s');
        var (count, first) = CountBefore(sentence, at);
        var lead = Lead(sentence, first - 1);
        if (isPlural || count > 0)
        {
            return lead is TimeWord.Within or TimeWord.In or TimeWord.Next or TimeWord.Coming or TimeWord.Link or TimeWord.By && !sentence.Says(at + 1, "ago") && !sentence.Says(at + 1, "old") && !IsCountedFromElsewhere(sentence, at)
                ? new TimeExpression(first, at) { Unit = word.Term.Time, Count = count, IsSpan = true }
                : null;
        }

        return lead is TimeWord.None ? null : new TimeExpression(at, at) { Unit = word.Term.Time };
    }

    // "within two months of that", "six months after the handover": not from the day of publication.
    private static bool IsCountedFromElsewhere(Sentence sentence, int at) =>
        sentence.Says(at + 1, "of") || sentence.Says(at + 1, "after") || sentence.Says(at + 1, "before") || sentence.Says(at + 1, "later") || sentence.Says(at + 1, "since");

    private static (int Count, int First) CountBefore(Sentence sentence, int at)
    {
        for (var back = 1; back <= 3 && at - back >= 0; back++)
        {
            var (value, last, _) = NumberWords.Read(sentence, at - back);
            if (last == at - 1 && value is > 0 and < 1000)
            {
                return ((int)value, at - back);
            }
        }

        return (0, at);
    }

    private static TimeExpression WithLead(Sentence sentence, TimeExpression core)
    {
        for (var at = core.First - 1; at >= 0 && at >= core.First - LongestLead; at--)
        {
            var time = sentence.Words[at].Term.Time;
            if (sentence.Words[at + 1].Before > Pause.Hyphen || time == TimeWord.None || core.Unit == TimeWord.Then)
            {
                break;
            }

            var found = Narrowed(core, time);
            if (ReferenceEquals(found, core) && time != TimeWord.Link)
            {
                break;
            }

            core = time == TimeWord.Link ? core : found with { First = at };
            if (core.Preposition != TimeWord.None)
            {
                break;
            }
        }

        return core;
    }

    private static TimeExpression Narrowed(TimeExpression core, TimeWord word) => word switch
    {
        TimeWord.By or TimeWord.In or TimeWord.Within or TimeWord.From => core with { Preposition = word },
        TimeWord.End or TimeWord.Start or TimeWord.Middle when core.Edge == TimeWord.None => core with { Edge = word },
        TimeWord.Next or TimeWord.Coming or TimeWord.This or TimeWord.Last when core.Anchor == TimeWord.None => core with { Anchor = word },
        _ => core,
    };

    private static bool IsTimeLead(Sentence sentence, int at) => Lead(sentence, at) != TimeWord.None;

    private static TimeWord Lead(Sentence sentence, int at)
    {
        while (at >= 0 && (sentence.Is(at, Cue.Approximate) || sentence.Says(at, "few") || sentence.Says(at, "several")) && sentence.Words[at].Term.Time == TimeWord.None)
        {
            at--;
        }

        return at >= 0 ? sentence.Words[at].Term.Time : TimeWord.None;
    }
}
