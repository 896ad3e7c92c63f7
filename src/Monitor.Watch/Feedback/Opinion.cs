namespace Monitor.Watch.Feedback;

/// <summary>What a reader says of a match. The names are stored: do not rename them.</summary>
public enum Opinion
{
    Relevant,
    NotRelevant,
}
