using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Monitor.Analysis.Events;

/// <summary>
/// By what copies of a text are recognised: the smallest hashes of its runs of four words, which are a fair sample of
/// all of them, and of each number the hash of the words around it. A copy with other furniture, cut short or with a
/// new first line still shares most runs; a version with another figure has that figure among the same words, and is
/// none.
/// </summary>
/// <param name="Runs">Ascending, at most <see cref="MostRuns"/>.</param>
/// <param name="Numbers">Pairs: the words around a number, then the number.</param>
public sealed record TextSketch(ImmutableArray<ulong> Runs, ImmutableArray<ulong> Numbers)
{
    public const int MostRuns = 160;

    private const int MostNumbers = 60;
    private const int RunLength = 4;

    /// <summary>Of two copies in the wild at least this share of the shorter one's runs was common; of two reports of one event by different hands, well under a third.</summary>
    private const double CopyShare = 0.6;

    /// <summary>Headlines of one pattern share most of their runs: "Danish troops to pull out of Iraq by August".</summary>
    private const double ShortCopyShare = 0.85;

    private const int ShortText = 14;

    /// <summary>Fewer common runs than these are a common phrase.</summary>
    private const int FewestCommon = 4;

    public static TextSketch Of(string title, string text)
    {
        var words = CollectionsMarshal.AsSpan(PlainWords.Of($"{title}\n{text}"));
        var runs = new SortedSet<ulong>();
        for (var at = 0; at + RunLength <= words.Length; at++)
        {
            runs.Add(StableBits.Of(words.Slice(at, RunLength)));
        }

        return new TextSketch([.. runs.Take(MostRuns)], NumbersOf(words));
    }

    /// <summary>Whether one is a copy of the other: mostly the same words, and no number changed among them.</summary>
    public bool IsCopyOf(TextSketch other) => Shared(other) is var (common, share)
        && common >= FewestCommon && share >= (Math.Min(Runs.Length, other.Runs.Length) < ShortText ? ShortCopyShare : CopyShare)
        && !HasOtherNumbersThan(other);

    /// <summary>
    /// Both samples hold every hash up to the lower of their ends, so that up to there they can be counted as sets.
    /// </summary>
    internal (int Common, double Share) Shared(TextSketch other)
    {
        var end = Math.Min(End(this), End(other));
        var (mine, theirs, common) = (0, 0, 0);
        int i = 0, j = 0;
        while ((i < Runs.Length && Runs[i] <= end) || (j < other.Runs.Length && other.Runs[j] <= end))
        {
            var (a, b) = (i < Runs.Length ? Runs[i] : ulong.MaxValue, j < other.Runs.Length ? other.Runs[j] : ulong.MaxValue);
            common += a == b ? 1 : 0;
            (i, mine) = a <= b ? (i + 1, mine + 1) : (i, mine);
            (j, theirs) = b <= a ? (j + 1, theirs + 1) : (j, theirs);
        }

        var fewer = Math.Min(mine, theirs);
        return (common, fewer == 0 ? 0 : (double)common / fewer);
    }

    private static ulong End(TextSketch sketch) => sketch.Runs.Length < MostRuns ? ulong.MaxValue - 1 : sketch.Runs[^1];

    /// <summary>Whether the same words stand around different numbers, and nowhere around the same.</summary>
    private bool HasOtherNumbersThan(TextSketch other)
    {
        var theirs = other.Pairs().ToLookup(pair => pair.Words, pair => pair.Number);
        return Pairs().GroupBy(pair => pair.Words).Any(mine =>
            theirs[mine.Key].Any() && !theirs[mine.Key].Intersect(mine.Select(pair => pair.Number)).Any());
    }

    private IEnumerable<(ulong Words, ulong Number)> Pairs()
    {
        for (var at = 0; at + 1 < Numbers.Length; at += 2)
        {
            yield return (Numbers[at], Numbers[at + 1]);
        }
    }

    // Two words on each side, any number among them left open: "from # to 3000 in september".
    private static ImmutableArray<ulong> NumbersOf(ReadOnlySpan<string> words)
    {
        var numbers = ImmutableArray.CreateBuilder<ulong>();
        for (var at = 0; at < words.Length && numbers.Count < 2 * MostNumbers; at++)
        {
            if (PlainWords.IsNumber(words[at]))
            {
                numbers.Add(StableBits.Of([Open(words, at - 2), Open(words, at - 1), "#", Open(words, at + 1), Open(words, at + 2)]));
                numbers.Add(StableBits.Of([words[at]]));
            }
        }

        return numbers.ToImmutable();
    }

    private static string Open(ReadOnlySpan<string> words, int at) =>
        at < 0 || at >= words.Length ? "" : PlainWords.IsNumber(words[at]) ? "#" : words[at];
}
