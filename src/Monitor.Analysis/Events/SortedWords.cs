namespace Monitor.Analysis.Events;

internal static class SortedWords
{
    /// <summary>How many words two lists share that are sorted by their code units, without repeats.</summary>
    public static int Common(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < one.Count && j < other.Count)
        {
            var order = string.CompareOrdinal(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
