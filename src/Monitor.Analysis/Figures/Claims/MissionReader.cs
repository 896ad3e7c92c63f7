using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Finds bases handed over and missions ended, which need no number.</summary>
internal sealed class MissionReader(SentenceFacts reading, Context context)
{
    private const int Reach = 8;
    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The first such report of the sentence; null when it has none.</summary>
    public (Draft Draft, FigureKind Kind)? Read()
    {
        if (!IsInIraq())
        {
            return null;
        }

        foreach (var trigger in reading.Triggers)
        {
            if (trigger.Move == Move.HandOver && Draft(trigger, Cue.Base) is { } handOver)
            {
                return (handOver, FigureKind.BaseHandedOver);
            }
        }

        var end = End();
        var word = new Trigger(Move.None, Forms.Base | Forms.Third, end, end);
        return end >= 0 && Draft(word, Cue.Mission) is { } mission ? (mission, FigureKind.EndOfMission) : null;
    }

    // "end the mission", "the mission will end", "combat mission in Iraq over by August".
    private int End()
    {
        for (var at = 0; at < _sentence.Words.Count; at++)
        {
            var isEnd = _sentence.Is(at, Cue.Finish) && (_sentence.Has(at + 1, at + 6, Cue.Mission) || _sentence.Has(at - 6, at - 1, Cue.Mission));
            if (isEnd || (_sentence.Says(at, "over") && _sentence.Has(at - 6, at - 1, Cue.Mission) && reading.Times.Any(time => time.First == at + 1)))
            {
                return at;
            }
        }

        return -1;
    }

    private Draft? Draft(Trigger trigger, Cue subject)
    {
        var (from, to) = new StatusReader(reading).Clause(trigger);
        var at = _sentence.Find(trigger.First - Reach, trigger.Last + Reach, subject);
        return at >= 0 && !_sentence.Has(from, to, Cue.Demand) && (OwnerOf(subject, trigger.Last) ?? new ForceReader(reading).Of(trigger.First, trigger.First, context)) is { } force
            ? new Draft(force, trigger, Named())
            : null;
    }

    // "the United States agreed to end the mission of the coalition", "the coalition's mission": the owner stands after it.
    private string? OwnerOf(Cue subject, int from)
    {
        var at = _sentence.Find(from + 1, from + Reach, subject);
        if (subject == Cue.Mission && at > 0 && _sentence.Words[at - 1] is { IsPossessive: true, Term: { Force: { } before, IsLeader: false } })
        {
            return before;
        }

        for (var owner = at + 2; subject == Cue.Mission && at >= 0 && _sentence.Says(at + 1, "of") && owner < _sentence.Words.Count && owner <= at + 4; owner++)
        {
            if (_sentence.Words[owner].Term is { Force: { } force, IsLeader: false })
            {
                return force;
            }
        }

        return null;
    }

    private bool IsInIraq() => reading.Places.Count > 0 ? reading.Places.Any(place => place.IsIraq) : context.IsIraq;

    private PlaceMention? Named() => reading.Places.Where(place => place is { IsIraq: true, Name: not "Iraq" }).Select(place => (PlaceMention?)place).FirstOrDefault();
}
