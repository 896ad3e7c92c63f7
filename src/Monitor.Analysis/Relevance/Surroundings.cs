namespace Monitor.Analysis.Relevance;

/// <summary>What the sentences around one tell of what it leaves out itself.</summary>
/// <param name="Place">Where the text is, one of the values of <see cref="PlaceContext"/>.</param>
/// <param name="NameOurs">Whether a headline and its lead name one of ours, or an operation of ours, beside the sentence.</param>
internal readonly record struct Surroundings(string Place, bool NameOurs)
{
    /// <summary>A headline and its lead tell one thing together; further down, each sentence names who acts.</summary>
    private const int LastOfLead = 3;

    private const int Reach = 2;

    public static Surroundings Of(ReadOnlySpan<Sentence> sentences, int at) =>
        new(new PlaceContext(sentences).At(at), at <= LastOfLead && NamesOurs(sentences, at));

    private static bool NamesOurs(ReadOnlySpan<Sentence> sentences, int at)
    {
        for (var beside = Math.Max(0, at - Reach); beside <= Math.Min(at + Reach, sentences.Length - 1); beside++)
        {
            if ((sentences[beside].Families & (Families.Friend | Families.Theatre)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
