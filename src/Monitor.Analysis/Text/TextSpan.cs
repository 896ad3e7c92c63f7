namespace Monitor.Analysis.Text;

/// <summary>A stretch of a text: UTF-16 units from <paramref name="Start"/>.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
