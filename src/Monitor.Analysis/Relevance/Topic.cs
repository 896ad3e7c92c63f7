using System.Numerics;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>What the words of a text say about its subject.</summary>
internal sealed class Topic
{
    /// <summary>Keeps the topic of an eight-word title from weighing like that of an article.</summary>
    private const double Shrinkage = 10;

    private const int Block = 64;

    // From the strongest on; the reasons of every text share them.
    private readonly TermWeight[] _terms;

    // By the number of a word: its weight, and its place in _terms; nothing and the place behind the last for a word that has no weight.
    private readonly double[] _weights;
    private readonly ushort[] _ranks;

    public Topic(IReadOnlyDictionary<string, double> weights, Vocabulary vocabulary)
    {
        var terms = new List<TermWeight>();
        foreach (var (word, weight) in weights)
        {
            terms.Add(new TermWeight(word, weight));
        }

        terms.Sort(TermWeight.ByStrength);
        _terms = [.. terms];
        _weights = new double[vocabulary.Count];
        _ranks = new ushort[vocabulary.Count];
        Array.Fill(_ranks, (ushort)_terms.Length);
        for (var rank = 0; rank < _terms.Length; rank++)
        {
            var number = vocabulary.NumberOf(_terms[rank].Term);
            (_weights[number], _ranks[number]) = (_terms[rank].Weight, (ushort)rank);
        }
    }

    /// <summary>The mean weight of the words, shrunk towards zero; natural log-odds.</summary>
    /// <param name="words">Each word of the text once.</param>
    public double Of(ReadOnlySpan<ushort> words)
    {
        var (sum, count) = (0.0, 0);
        foreach (var word in words)
        {
            sum += _weights[word];
            count += _ranks[word] < _terms.Length ? 1 : 0;
        }

        return sum / (count + Shrinkage);
    }

    /// <summary>The words with most to say, strongest first.</summary>
    /// <param name="words">Each word of the text once.</param>
    public TermWeight[] Strongest(ReadOnlySpan<ushort> words, int most)
    {
        // One bit for each term, in their order.
        Span<ulong> held = stackalloc ulong[(_terms.Length / Block) + 1];
        held.Clear();
        foreach (var word in words)
        {
            held[_ranks[word] / Block] |= 1UL << (_ranks[word] % Block);
        }

        held[_terms.Length / Block] &= ~(1UL << (_terms.Length % Block));
        return First(held, most);
    }

    private TermWeight[] First(ReadOnlySpan<ulong> held, int most)
    {
        var strongest = new TermWeight[Math.Min(most, Count(held))];
        var count = 0;
        for (var block = 0; count < strongest.Length; block++)
        {
            for (var left = held[block]; left != 0 && count < strongest.Length; left &= left - 1)
            {
                strongest[count++] = _terms[(block * Block) + BitOperations.TrailingZeroCount(left)];
            }
        }

        return strongest;
    }

    private static int Count(ReadOnlySpan<ulong> held)
    {
        var count = 0;
        foreach (var block in held)
        {
            count += BitOperations.PopCount(block);
        }

        return count;
    }
}
