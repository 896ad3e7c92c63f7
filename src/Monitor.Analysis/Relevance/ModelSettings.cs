namespace Monitor.Analysis.Relevance;

/// <summary>What a person chose: the lexicon and the constants. Training copies it into the model file unchanged.</summary>
internal sealed record ModelSettings
{
    /// <summary>Who chose the lexicon, and from what.</summary>
    public required string Source { get; init; }

    /// <summary>What the constants were chosen on.</summary>
    public required string CalibrationSource { get; init; }

    /// <summary>Concept → its phrases. <c>*</c> ends a prefix; <c>~</c> lets up to <see cref="Gap"/> words stand between.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Concepts { get; init; }

    /// <summary>
    /// Reducing concept → the force concepts that it can act on. "before" or "after" in front says on which side of the
    /// reducing word the force must stand: troops leave, but an attack leaves troops dead. "passive" is before, and
    /// either next to it ("troop cuts") or with a passive ("troops will be cut").
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Objects { get; init; }

    /// <summary>Reducing concepts that need no object when friend and place are named: "the US withdraws from Iraq".</summary>
    public required IReadOnlyList<string> ImpliedObjects { get; init; }

    public required IReadOnlyList<string> PassiveWords { get; init; }

    /// <summary>Reducing concepts that may stay inside Iraq, and so need another place in the sentence.</summary>
    public required IReadOnlyList<string> NeedsElsewhere { get; init; }

    /// <summary>Force concepts that make a statement, in doubt, with a reducing word when Iraq and a friend are named.</summary>
    public required IReadOnlyList<string> LooseObjects { get; init; }

    /// <summary>The reducing concepts of which that is true.</summary>
    public required IReadOnlyList<string> LooseReduces { get; init; }

    /// <summary>Words that may stand between them then.</summary>
    public required int LooseReach { get; init; }

    /// <summary>Force concepts that others have too, and so need one of ours in the sentence.</summary>
    public required IReadOnlyList<string> NeedsFriend { get; init; }

    /// <summary>Reducing words that are nouns: "the coalition withdrawal", "the Iraq pullout".</summary>
    public required IReadOnlyList<string> Nominals { get; init; }

    /// <summary>What the weight of a slot is multiplied by; 1 where none is given.</summary>
    public required IReadOnlyDictionary<string, double> SlotImportance { get; init; }

    /// <summary>Before the name of a nation they make it a place: "troops in Poland".</summary>
    public required IReadOnlyList<string> PlacePrepositions { get; init; }

    /// <summary>Words that may stand between a preposition and its place: "to northern Iraq".</summary>
    public required IReadOnlyList<string> PlaceModifiers { get; init; }

    public required IReadOnlyList<string> FromWords { get; init; }

    public required IReadOnlyList<string> InWords { get; init; }

    public required IReadOnlyList<string> ToWords { get; init; }

    /// <summary>In text without capitals, "us" before one of these is the United States.</summary>
    public required IReadOnlyList<string> AfterLowerCaseUs { get; init; }

    /// <summary>Small words of English that no other language of <see cref="OtherLanguagesWords"/> has.</summary>
    public required IReadOnlyList<string> EnglishWords { get; init; }

    /// <summary>Small words of other languages.</summary>
    public required IReadOnlyList<string> OtherLanguagesWords { get; init; }

    /// <summary>Words that may stand between the parts of a phrase.</summary>
    public required int Gap { get; init; }

    /// <summary>
    /// Concept → how its words put a statement in doubt. Besides the concepts of the lexicon: "otherActor", only somebody
    /// else is named; "unnamed", nobody is; "loose", the words stand in no construction that is known.
    /// </summary>
    public required IReadOnlyDictionary<string, DoubtRule> Doubts { get; init; }

    /// <summary>Words that may stand between a reducing word and its force.</summary>
    public required int Reach { get; init; }

    /// <summary>No weight is further from zero; natural log-odds.</summary>
    public required double Clip { get; init; }

    /// <summary>Added to every count before odds are taken.</summary>
    public required double Smoothing { get; init; }

    /// <summary>A word speaks for a match only when this many articles hold it.</summary>
    public required int TermLeastArticles { get; init; }

    /// <summary>A word that no article holds speaks against a match when this many background sentences hold it.</summary>
    public required int TermLeastBackground { get; init; }

    /// <summary>Log-odds that a statement loses for each doubling of its place in the text.</summary>
    public required double PositionDecay { get; init; }

    /// <summary>How much the topic counts beside the best statement.</summary>
    public required double TopicBlend { get; init; }

    /// <summary>Log-odds of a text without any statement.</summary>
    public required double NoStatement { get; init; }

    /// <summary>Calibration: score = 1 / (1 + exp(-slope · (log-odds - centre))).</summary>
    public required double Slope { get; init; }

    public required double Centre { get; init; }

    public required double Threshold { get; init; }

    public required double ReviewThreshold { get; init; }
}
