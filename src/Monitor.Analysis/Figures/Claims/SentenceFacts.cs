using Monitor.Analysis.Figures.Amounts;
using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>A sentence with what was found in it.</summary>
internal sealed record SentenceFacts(
    Sentence Sentence, IReadOnlyList<Trigger> Triggers, IReadOnlyList<Amount> Amounts, IReadOnlyList<TimeExpression> Times, IReadOnlyList<PlaceMention> Places)
{
    private const int NextVerb = 20;

    public static SentenceFacts Of(Sentence sentence)
    {
        var times = TimeReader.Read(sentence);
        var read = WithMonths(sentence, times);
        return new SentenceFacts(read, TriggerReader.Read(read, times), AmountReader.Read(read), times, PlaceReader.Read(read));
    }

    // "by May 31": the month is no verb.
    private static Sentence WithMonths(Sentence sentence, List<TimeExpression> times)
    {
        if (!times.Exists(time => time.Month > 0 && sentence.Has(time.First, time.Last, Cue.Could)))
        {
            return sentence;
        }

        var words = sentence.Words.ToArray();
        foreach (var time in times.Where(time => time.Month > 0))
        {
            for (var at = time.First; at <= time.Last; at++)
            {
                words[at] = words[at] with { Term = words[at].Term.Without(Cue.Could) };
            }
        }

        return sentence with { Words = words };
    }

    /// <summary>The reducing word that ends or begins nearest to the words from first to last; null when there is none.</summary>
    public Trigger? NearestTrigger(int first, int last)
    {
        Trigger? nearest = null;
        var least = int.MaxValue;
        foreach (var trigger in Triggers)
        {
            // "to 1,600 by June, and leave altogether by December": the verb after "and" has its own number.
            var distance = trigger.First > last ? trigger.First - last + (Sentence.Has(last + 1, trigger.First - 1, Cue.Also) ? NextVerb : 0) : trigger.Last < first ? first - trigger.Last : 0;
            if (distance < least)
            {
                (nearest, least) = (trigger, distance);
            }
        }

        return nearest;
    }
}
