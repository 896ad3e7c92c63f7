using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Monitor.Analysis.Events;

/// <summary>
/// The words of a report that tell its event from others: what is left of its title and first lines when the words that
/// every such report has (troops, Iraq, withdraw, said …), numbers, and the names of the forces are taken out.
/// </summary>
internal static class TellingWords
{
    public const int Most = 24;

    /// <summary>How many words of the text are looked at: further down stand background and other events.</summary>
    private const int FirstWords = 90;

    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
    [
        .. "a an the and or but nor of in on at to from by for with as into onto over under up down out off about after before during until till since than then that this these those there here it its itself he him his she her they them their we us our you your i who whom whose which what when where why how all any some most more less fewer much many few both each every other another such same own not no only even just also too very still yet again already now soon later ago once while if because so though although however among between against amid despite through throughout within without toward towards upon per via is are was were be been being am has have had having do does did doing will would shall should can could may might must".Split(' '),
        .. "iraq iraqi iraqis baghdad troop troops soldier soldiers force forces military army armed personnel service servicemen servicewomen men women contingent presence footprint mission deployment deployed deploy unit units combat level levels number numbers total base bases country countries nation nations region war conflict security government officials official minister ministers ministry prime defence defense department secretary president parliament commander general gen spokesman spokeswoman spokesperson statement house white state states united".Split(' '),
        .. "withdraw withdraws withdrawing withdrawn withdrew withdrawal withdrawals pull pulls pulled pulling pullout pullouts reduce reduces reduced reducing reduction reductions cut cuts cutting drawdown draw draws drawing drawn drew down scale scales scaled scaling shrink shrinks leave leaves leaving left depart departs departure exit exits home bring brings brought return returns returned remove removes removed hand hands handed handing handover over complete completes completed completing completion end ends ended ending finish finishes begin begins began begun start starts started remain remains remaining stay stays last final go goes going gone keep keeps".Split(' '),
        .. "say says said saying tell tells told announce announces announced announcement announcing plan plans planned planning report reports reported according confirm confirms confirmed expect expects expected order orders ordered decide decides decided decision agree agrees agreed agreement make makes made take takes taken took give gives given new old first second next former current early late year years month months week weeks day days today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter news reuters ap afp bbc cnn associated press agency reporter reporters people part time times percent per cent around nearly almost roughly approximately least".Split(' '),
        .. "islamic group isis daesh isil is al qaeda terrorist terrorists terrorism militants insurgents invasion occupation training train advise advising adviser advisers fight fighting battle help support".Split(' '),
    ]);

    /// <returns>Sorted, each once.</returns>
    public static IReadOnlyList<string> Of(string title, string text)
    {
        var words = PlainWords.Of(title);
        var body = PlainWords.Of(text.Length > FirstWords * 12 ? text[..(FirstWords * 12)] : text);
        words.AddRange(CollectionsMarshal.AsSpan(body)[..Math.Min(FirstWords, body.Count)]);
        return [.. words.Where(Tells).Select(Stem).Distinct(StringComparer.Ordinal).Take(Most).Order(StringComparer.Ordinal)];
    }

    private static bool Tells(string word) =>
        word.Length > 2 && !PlainWords.IsNumber(word) && !Common.Contains(word) && !NamedForces.IsNation(word);

    // Plurals alone: cutting more off joins "base" with "Basra".
    private static string Stem(string word) =>
        word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
