namespace Monitor.Analysis.Figures.Wording;

/// <summary>A word, a number or a fixed phrase of a sentence.</summary>
/// <param name="Start">In the whole text, UTF-16 units; <paramref name="End"/> is the unit after it.</param>
/// <param name="Before">The punctuation between it and the word before.</param>
internal readonly record struct Word(Term Term, int Start, int End, Pause Before, bool IsCapital, bool IsPossessive, Numeral? Numeral)
{
    public bool Is(Cue cue) => Term.Is(cue);
}
