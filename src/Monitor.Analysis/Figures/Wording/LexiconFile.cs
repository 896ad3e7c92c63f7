namespace Monitor.Analysis.Figures.Wording;

/// <summary>The content of the lexicon file. All words are in small letters, without full stops and possessives.</summary>
internal sealed record LexiconFile
{
    public required string Source { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; }

    /// <summary>Move → verbs, each in five forms: base, third person, past, participle, gerund.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Verbs { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<SplitVerb>> Split { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Nouns { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Nations { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Leaders { get; init; }

    public required IReadOnlyList<string> Rivals { get; init; }

    /// <summary>Its people and those who lead it; they tell what a text is about.</summary>
    public required IReadOnlyList<string> Iraqi { get; init; }

    /// <summary>Places in Iraq, by the name that is shown.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Places { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Elsewhere { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>From Sunday.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Seasons { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Feasts { get; init; }

    /// <summary><see cref="TimeWord"/> → its words.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Times { get; init; }

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public required IReadOnlyDictionary<string, int> Ordinals { get; init; }

    public required IReadOnlyDictionary<string, int> Scales { get; init; }

    /// <summary>Numerator and denominator of one such part.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Fractions { get; init; }

    public required IReadOnlyList<string> Percent { get; init; }

    /// <summary>A verb of which other words part the particle: "pull … out".</summary>
    internal sealed record SplitVerb(IReadOnlyList<string> Forms, IReadOnlyList<string> With);
}
