namespace Monitor.Analysis.Figures;

/// <summary>The sentence that states a figure, exactly as it stands in <see cref="Relevance.NewsText.Whole"/>.</summary>
public sealed record FigureSentence
{
    public FigureSentence(string text, int offset)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        (Text, Offset) = (text, offset);
    }

    public string Text { get; }

    /// <summary>Where it begins, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>In UTF-16 units.</summary>
    public int Length => Text.Length;
}
