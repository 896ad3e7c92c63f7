using Monitor.Analysis.Text;

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

    /// <summary>
    /// Words that may stand between any reducing word and any force of a sentence that names Iraq and a friend, for it
    /// to be looked at by a person.
    /// </summary>
    public required int NearReach { get; init; }

    /// <summary>Before the name of somebody else they say whom a force is there to fight: "the coalition against Daesh".</summary>
    public required IReadOnlyList<string> EnemyWords { get; init; }

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

    /// <summary>Those of them that stand in names, and say nothing there: "Rio de la Plata", "Deir el-Zour".</summary>
    public required IReadOnlyList<string> NameParticles { get; init; }

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

    /// <summary>None for a concept of a family that does not count.</summary>
    public Families FamiliesOf(string concept) => Concept.FamilyOf(concept) | (Acts(concept) ? Families.Act : Families.None);

    /// <summary>The lexicon by concept, in order.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Lexicon()
    {
        string[] concepts = [.. Concepts.Keys];
        Array.Sort(concepts, StringComparer.Ordinal);
        foreach (var concept in concepts)
        {
            yield return new(concept, Concepts[concept]);
        }
    }

    /// <summary>Every word, and every prefix, that the rules and the lexicon compare with the words of a text.</summary>
    public Vocabulary Vocabulary(IEnumerable<string> further)
    {
        var (words, prefixes) = (new List<string>(further), new List<string>());
        AddLexicon(words, prefixes);
        IReadOnlyList<string>[] lists =
        [
            PassiveWords, Nominals, PlacePrepositions, PlaceModifiers, FromWords, InWords, ToWords,
            AfterLowerCaseUs, EnglishWords, OtherLanguagesWords, NameParticles, EnemyWords,
            [UnitedStates.Pronoun, UnitedStates.Nation, EnemyNames.Article],
        ];
        Array.ForEach(lists, words.AddRange);
        return new Vocabulary(words, prefixes);
    }

    // A word stands in many phrases, and becomes a string once.
    private void AddLexicon(List<string> words, List<string> prefixes)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (_, phrases) in Lexicon())
        {
            foreach (var written in phrases)
            {
                var phrase = written.AsSpan();
                foreach (var range in phrase.Split(' '))
                {
                    var part = phrase[range];
                    if (part is not ([] or Phrase.Gap) && lookup.Add(part))
                    {
                        (part[^1] == Phrase.Prefix ? prefixes : words).Add(part.TrimEnd(Phrase.Prefix).ToString());
                    }
                }
            }
        }
    }

    private bool Acts(string concept) => Concept.FamilyOf(concept) == Families.Reduce
        && (new Mention(concept, 0, 0).IsOf(Concept.Handover) || ImpliedObjects.Contains(concept) || (Objects.TryGetValue(concept, out var objects) && objects.Count > 0));
}
