namespace Monitor.Analysis.Relevance;

/// <summary>What the sentences around one tell of what it leaves out itself.</summary>
/// <param name="Place">Where the text is, one of the values of <see cref="PlaceContext"/>.</param>
/// <param name="NameOurs">Whether a headline and its lead name one of ours, or an operation of ours, beside the sentence.</param>
/// <param name="NameTroops">Whether a sentence beside it, or it itself, names troops.</param>
/// <param name="Headline">What the headline names, for a sentence of the lead; none for any other, and for the headline.</param>
internal readonly record struct Surroundings(string Place, bool NameOurs, bool NameTroops, Families Headline)
{
    /// <summary>A headline and its lead tell one thing together; further down, each sentence names who acts.</summary>
    private const int LastOfLead = 3;

    private const int Reach = 2;

    public static Surroundings Of(ReadOnlySpan<Sentence> sentences, int at) =>
        new(new PlaceContext(sentences).At(at), at <= LastOfLead && Name(Families.Friend | Families.Theatre, sentences, at),
            Name(Families.Troops, sentences, at), at is > 0 and <= LastOfLead ? sentences[0].Families : Families.None);

    /// <summary>"Iranian forces pull back / The soldiers …": they are those of the headline, which names none of ours.</summary>
    public bool AreOthers => (Headline & (Families.Rival | Families.Friend)) == Families.Rival;

    /// <summary>"Last exiles leave / The final 280 …": they are those of the headline, which names no soldiers.</summary>
    public bool AreCivilians => (Headline & (Families.Civilian | Families.Troops | Families.People)) == Families.Civilian;

    /// <summary>"Brigade hands Mosul to 1st Cavalry / The soldiers return …"</summary>
    public bool TellRelief => (Headline & Families.Relief) != 0;

    private static bool Name(Families families, ReadOnlySpan<Sentence> sentences, int at)
    {
        for (var beside = Math.Max(0, at - Reach); beside <= Math.Min(at + Reach, sentences.Length - 1); beside++)
        {
            if ((sentences[beside].Families & families) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
