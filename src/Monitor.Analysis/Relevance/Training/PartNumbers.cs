namespace Monitor.Analysis.Relevance.Training;

/// <summary>Numbers the parts of statements in the order in which they are met, so that a fit can hold their weights in arrays.</summary>
internal sealed class PartNumbers
{
    private readonly OrderedDictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _numbers.Count;

    public string this[int number] => _numbers.GetAt(number).Key;

    public int Of(string part)
    {
        _numbers.TryAdd(part, _numbers.Count);
        return _numbers[part];
    }
}
