namespace Monitor.Analysis.Relevance;

/// <summary>Whether a text is in the language that the model reads. A text too short to tell is taken for English.</summary>
public enum Language
{
    /// <summary>The model's language.</summary>
    English,

    /// <summary>Another language: not covered, so the score says nothing and a person has to look.</summary>
    NotCovered,
}
