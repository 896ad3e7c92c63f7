using Monitor.Analysis.Figures.Amounts;
using Monitor.Analysis.Figures.Dates;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>A sentence with what was found in it.</summary>
internal sealed record SentenceFacts(
    Sentence Sentence, IReadOnlyList<Trigger> Triggers, IReadOnlyList<Amount> Amounts, IReadOnlyList<TimeExpression> Times, IReadOnlyList<PlaceMention> Places)
{
    public static SentenceFacts Of(Sentence sentence) => new(
        sentence, TriggerReader.Read(sentence), AmountReader.Read(sentence), TimeReader.Read(sentence), PlaceReader.Read(sentence));

    /// <summary>The reducing word that ends or begins nearest to the words from first to last; null when there is none.</summary>
    public Trigger? NearestTrigger(int first, int last)
    {
        Trigger? nearest = null;
        var least = int.MaxValue;
        foreach (var trigger in Triggers)
        {
            var distance = trigger.First > last ? trigger.First - last : trigger.Last < first ? first - trigger.Last : 0;
            if (distance < least)
            {
                (nearest, least) = (trigger, distance);
            }
        }

        return nearest;
    }
}
