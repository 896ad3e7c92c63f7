namespace Monitor.Feeds.Reading.Xml;

/// <summary>Finds marks ahead of a place that only moves on, and goes through no stretch twice for the same mark.</summary>
internal sealed class MarkFinder(string text)
{
    private readonly Dictionary<string, int> found = [];

    /// <summary>Where the mark stands next; -1 when there is none.</summary>
    public int Next(string mark, int from)
    {
        if (found.TryGetValue(mark, out var last) && (last < 0 || last >= from))
        {
            return last;
        }

        return found[mark] = from >= text.Length ? -1 : text.IndexOf(mark, from, StringComparison.Ordinal);
    }
}
