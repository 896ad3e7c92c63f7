using System.Text.RegularExpressions;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>
/// Whether two reports that cannot be compared by figures tell the same fact: by what their titles say happens, the
/// base, and the words that few such reports have. In doubt they do not, because a fact told twice does less harm than
/// one never told.
/// </summary>
internal static partial class FactLikeness
{
    /// <summary>As many points as keep two facts of one day apart that are about the same small contingent.</summary>
    private const double OtherFact = -3;

    /// <summary>A report with fewer telling words is too vague to be known as one of another fact.</summary>
    private const int EnoughWords = 2;

    /// <summary>Two hands that tell one fact have at least this share of the shorter report's telling words in common.</summary>
    private const double SameFactShare = 0.25;

    private enum Act
    {
        Withdraws,
        LeavesForGood,
        HandsOver,
        GoesOn,
    }

    /// <summary>Of an event and a report: what is vague in the event says nothing while something in it is not.</summary>
    public static double Of(IReadOnlyList<EventReport> known, EventReport report)
    {
        var telling = report.Words.Count < EnoughWords ? [] : known.Where(other => other.Words.Count >= EnoughWords).ToList();
        return (telling.Count > 0 ? telling : known).Any(other => AreOneFact(other, report)) ? 0 : OtherFact;
    }

    private static bool AreOneFact(EventReport one, EventReport other) => (ActOf(one), ActOf(other)) switch
    {
        _ when FigurePlaces.AreSame(one.Lead?.Place, other.Lead?.Place) => true,
        (Act.LeavesForGood, Act.LeavesForGood) => true,
        // Each base is handed over once, and its name is often the only word that says which.
        (Act.HandsOver, Act.HandsOver) => HaveCommonWords(one, other, enough: 1),
        (Act.GoesOn, Act.GoesOn) => HaveCommonWords(one, other, EnoughWords),
        (Act.Withdraws or Act.LeavesForGood, Act.Withdraws or Act.LeavesForGood) => HaveCommonWords(one, other, EnoughWords),
        _ => false,
    };

    private static bool HaveCommonWords(EventReport one, EventReport other, int enough)
    {
        var fewer = Math.Min(one.Words.Count, other.Words.Count);
        return fewer < enough || SortedWords.Common(one.Words, other.Words) >= SameFactShare * fewer;
    }

    private static Act ActOf(EventReport report) =>
        report.Lead?.Kind == FigureKind.BaseHandedOver || Handover().IsMatch(report.Title) ? Act.HandsOver
        : Continuation().IsMatch(report.Title) ? Act.GoesOn
        : !FigurePlaces.IsSpecific(report.Lead?.Place) && Departure().IsMatch(report.Title) ? Act.LeavesForGood
        : Act.Withdraws;

    [GeneratedRegex(@"\b(handovers?|(hand|turn|sign)(s|ed|ing)? (\S+ ){0,6}over|transfer(s|red|ring)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Handover();

    [GeneratedRegex(@"\b(continu(es?|ed|ing)|go(es|ing)? on|proceed(s|ed|ing)?|on (track|schedule)|as planned)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();

    /// <summary>The whole force, which leaves the country once: "the last Danish troops", "withdrawal is complete", "US forces leave Iraq".</summary>
    [GeneratedRegex(
        @"\b((last|final) (\S+ ){0,4}(troops|forces|soldiers)|complet(e|es|ed|ing|ion) (\S+ ){0,4}withdrawal|withdrawal (\S+ ){0,6}complete"
        + @"|(end(s|ed|ing)?|conclu(des|ded|ding|sion)) (\S+ ){0,5}(mission|presence)|^\S+ (troops|forces|soldiers) (leave|left|quit|exit|withdraw from) Iraq(?! (base|camp|city|province)))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Departure();
}
