using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells whether the words around a reducing word take the reduction back: called off, put off, or a report of it refuted.</summary>
internal sealed class RetractionReader(Sentence sentence)
{
    /// <summary>"cancels the planned deployment".</summary>
    private const int SendingReach = 4;

    /// <summary>"The government's plans to".</summary>
    private const int PlanReach = 4;

    /// <param name="from">The first word of the clause of the trigger.</param>
    /// <param name="to">Its last.</param>
    /// <returns>Null when nothing is taken back.</returns>
    public FigureStatus? Of(Trigger trigger, int from, int to)
    {
        var before = trigger.First - 1;
        // "the withdrawal has been suspended", "Plans to bring home 1,500 soldiers have been scrapped".
        var last = trigger.IsNounOnly || (sentence.Has(from, Math.Min(before, from + PlanReach), Cue.Plan) && sentence.Says(before, "to")) ? to : before;
        return Undoes(from, before, Cue.Reverse) || IsPassive(trigger.Last, last, Cue.Reverse) ? FigureStatus.Reversed
            : Undoes(from, before, Cue.Delay) || IsPassive(trigger.Last, last, Cue.Delay) ? FigureStatus.Delayed
            : sentence.Has(from, before, Cue.Deny) || IsRefuted(trigger, from) ? FigureStatus.Denied
            : null;
    }

    // "cancels the withdrawal"; not "cancels the deployment of a brigade, which will bring the force down".
    private bool Undoes(int from, int before, Cue cue)
    {
        for (var at = sentence.Find(from, before, cue); at >= 0; at = sentence.Find(at + 1, before, cue))
        {
            if (!sentence.Has(at + 1, Math.Min(before, at + SendingReach), Cue.Sending) && !sentence.Has(at + 1, Math.Min(before, at + SendingReach), Cue.Send))
            {
                return true;
            }
        }

        return false;
    }

    // "Reports that all will go by January are premature", "a claim that they would be withdrawn as speculation".
    private bool IsRefuted(Trigger trigger, int from) =>
        sentence.Has(from, trigger.First - 1, Cue.Report) && sentence.Has(trigger.Last + 1, int.MaxValue, Cue.Refute);

    // "puts the withdrawal on hold".
    private bool IsPut(int noun, int at) =>
        sentence.Words[at].Term.Text.StartsWith("on ", StringComparison.Ordinal) && (sentence.Says(noun - 1, "puts") || sentence.Says(noun - 2, "puts") || sentence.Says(noun - 3, "puts") || sentence.Says(noun - 2, "put") || sentence.Says(noun - 3, "put"));

    // "the reduction would be delayed", "the pullout has been suspended".
    private bool IsPassive(int from, int to, Cue cue)
    {
        var at = sentence.Find(from, to, cue);
        return at >= 0 && (sentence.Is(at - 1, Cue.Be) || sentence.Words[at].Term.Text.StartsWith("will", StringComparison.Ordinal) || IsPut(from, at));
    }
}
