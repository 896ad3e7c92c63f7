namespace Monitor.Analysis.Figures.Wording;

/// <summary>How strongly punctuation parts a word from the one before, from the weakest.</summary>
internal enum Pause
{
    None,
    Hyphen,
    Comma,

    /// <summary>Quotation marks, brackets.</summary>
    Bracket,

    /// <summary>A semicolon, a colon, a dash.</summary>
    Stop,
}
