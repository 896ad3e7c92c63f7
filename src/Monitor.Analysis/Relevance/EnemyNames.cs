using Monitor.Analysis.Text;

namespace Monitor.Analysis.Relevance;

/// <summary>
/// Answers which names of others are no actors: the one that a force is there to fight ("the coalition against Daesh",
/// "anti-ISIS mission"), and a name that is part of a place's ("Ain al-Assad").
/// </summary>
internal sealed class EnemyNames(ModelSettings settings)
{
    /// <summary>May stand before the name.</summary>
    public const string Article = "the";

    public void LeaveOut(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var at = mentions.Count - 1; at >= 0; at--)
        {
            if (mentions[at].IsOf(Concept.Rival) && (IsFought(tokens, mentions[at]) || mentions.HasOver(Concept.Iraq, mentions[at])))
            {
                mentions.RemoveAt(at);
            }
        }
    }

    private bool IsFought(IReadOnlyList<Token> tokens, Mention rival)
    {
        var before = rival.First - 1;
        if (before > 0 && tokens[before].Word == Article)
        {
            before--;
        }

        return before >= 0 && settings.EnemyWords.Contains(tokens[before].Word);
    }
}
