using Monitor.Analysis.Figures.Amounts;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Finds which reductions a sentence speaks of, with their amounts: by force, and only those in Iraq.</summary>
internal sealed class DraftReader(SentenceFacts reading, Context context)
{
    private readonly Sentence _sentence = reading.Sentence;
    private readonly ForceReader _forces = new(reading);
    private readonly TheatreReader _theatres = new(reading);
    private readonly TroopsReader _troops = new(reading, context);

    public List<Draft> Read()
    {
        var drafts = Numbered();
        if (drafts.Count == 0)
        {
            AddUnnumbered(drafts);
        }

        drafts.ForEach(LeaveWhereTheLastDo);
        drafts.AddRange(new StageReader(reading).After(drafts));
        return drafts;
    }

    // "has 450 men there; the last of them will leave by December".
    private void LeaveWhereTheLastDo(Draft draft)
    {
        var isWhole = draft is { Before: not null, After: null, Change: null, Share: null, Trigger: { Move: Move.Withdraw or Move.Depart } };
        for (var at = isWhole ? draft.Trigger!.Value.First - 5 : int.MaxValue; isWhole && at < draft.Trigger!.Value.First; at++)
        {
            if (at > draft.LastAmount && (_troops.IsThoseLeft(at) || _sentence.Says(at, "they")) && !_sentence.Says(at, "most"))
            {
                draft.AllLeave();
            }
        }
    }

    private List<Draft> Numbered()
    {
        var drafts = new List<Draft>();
        var roles = reading.Amounts.Count > 0 ? new RoleReader(reading, context).Roles() : [];
        for (var index = 0; index < roles.Length; index++)
        {
            var amount = reading.Amounts[index];
            if (roles[index] != AmountRole.None && InIraq(index, roles, out var place) && _forces.Of(amount.From, Math.Max(amount.To, amount.From), context) is { } force)
            {
                Add(drafts, amount, roles[index], force, place);
            }
        }

        return drafts;
    }

    private void Add(List<Draft> drafts, Amount amount, AmountRole role, string force, PlaceMention? place)
    {
        if (drafts.Find(draft => draft.Force == force && (draft.TryAdd(amount, role) || role == AmountRole.Before)) is not null)
        {
            return;
        }

        var trigger = reading.NearestTrigger(amount.From, amount.To);
        if (trigger is { } known && (_theatres.IsTowardsIraq(known) || _sentence.Has(new StatusReader(reading).Clause(known).From, known.First, Cue.Urge)))
        {
            return;
        }

        // "would not say how many of the 138,000 might leave": it tells only how many there are.
        var added = new Draft(force, IsAsked(amount, role) ? null : trigger, place);
        added.TryAdd(amount, role);
        if (role == AmountRole.Before && _sentence.Says(amount.From - 1, "of") && _sentence.Is(amount.From - 2, Cue.Rest) && trigger is { Move: Move.Withdraw or Move.Depart })
        {
            // "the last of its 1,300 soldiers".
            added.AllLeave();
        }

        drafts.Add(added);
    }

    private bool IsAsked(Amount amount, AmountRole role) =>
        role == AmountRole.Before && _sentence.Says(amount.From - 1, "of") && _sentence.Says(amount.From - 2, "many") && _sentence.Says(amount.From - 3, "how");

    private bool InIraq(int index, AmountRole[] roles, out PlaceMention? place)
    {
        // "from 3,000 to 2,500 in Iraq": the place stands after the second and belongs to both.
        var last = index + 1 < roles.Length && IsPair(roles[index], roles[index + 1]) && _theatres.Attached(reading.Amounts[index].To) is null
            && !reading.Places.Any(named => named.At > reading.Amounts[index].To && named.At < reading.Amounts[index + 1].From) ? index + 1 : index;
        place = _theatres.OfAmount(reading.Amounts[last].From, reading.Amounts[last].To);
        return place is { } named ? named is { IsIraq: true, IsJoint: false } : context.IsIraq;
    }

    private static bool IsPair(AmountRole one, AmountRole other) =>
        (one, other) is (AmountRole.Before, AmountRole.After) or (AmountRole.After, AmountRole.Before);

    private void AddUnnumbered(List<Draft> drafts)
    {
        foreach (var trigger in reading.Triggers)
        {
            var place = _theatres.OfTrigger(trigger);
            if ((place is { } named ? named.IsIraq || named.IsJoint : context.IsIraq) && !_theatres.IsTowardsIraq(trigger) && !IsAside(trigger)
                && _troops.Of(trigger) is var (from, to) && _forces.Of(from, to, context) is { } force)
            {
                Add(drafts, trigger, place, force, from, to);
            }
        }
    }

    private void Add(List<Draft> drafts, Trigger trigger, PlaceMention? place, string force, int from, int to)
    {
        if (!drafts.Exists(known => known.Force == force && !(known.Trigger is { } told && told.Last < trigger.First && _sentence.Parts(told.Last, trigger.First, Pause.Stop))))
        {
            drafts.Add(new Draft(force, trigger, place));
            var others = _forces.AllInside(from, to).Concat(_forces.Partners(from, force));
            drafts.AddRange(others.Where(other => other != force && other != "coalition").Distinct().Select(other => new Draft(other, trigger, place)));
        }

        if (trigger.Move is Move.Withdraw or Move.Depart or Move.Redeploy && AllLeave(trigger, from, to))
        {
            drafts.FindAll(known => known.Trigger == trigger).ForEach(known => known.AllLeave());
        }
    }

    private bool AllLeave(Trigger trigger, int from, int to)
    {
        var (first, last) = (Math.Min(trigger.First, from) - 3, Math.Max(trigger.Last, to) + 2);
        return _sentence.Has(first, last, Cue.All) && !_sentence.Has(first, last, Cue.Some) && !IsOfUnits(trigger, from, to);
    }

    // "the last brigade leaves": others are still there.
    private bool IsOfUnits(Trigger trigger, int from, int to) =>
        _sentence.Has(from, to, Cue.Unit) && !_sentence.Has(from, to, Cue.Troops) && trigger.Move != Move.HandOver;

    // Demands of others, and what is only the time of something else: "after US troops left".
    private bool IsAside(Trigger trigger)
    {
        var (from, to) = new StatusReader(reading).Clause(trigger);
        return (_sentence.Find(from, trigger.IsNounOnly ? to : trigger.Last, Cue.Demand) is >= 0 and var demand && !IsBinding(demand, trigger)) || IsOfCasualties(trigger) || IsAfter(trigger, from);
    }

    // "The vote commits Washington to take every soldier out".
    private bool IsBinding(int demand, Trigger trigger) =>
        Enumerable.Range(demand, Math.Max(0, trigger.First - demand)).Any(at => _sentence.Says(at, "commits") || _sentence.Says(at, "committed") || _sentence.Says(at, "binds"));

    // "a blast that killed 12 as troops withdrew", "leaves two soldiers dead"; not "Ukraine, which lost 17 soldiers, will …".
    private bool IsOfCasualties(Trigger trigger)
    {
        var before = _sentence.Find(0, trigger.First, Cue.Casualty);
        return (before >= 0 && !_sentence.Parts(before, trigger.First, Pause.Comma))
            || (trigger.Move == Move.Depart && _sentence.Has(trigger.First, int.MaxValue, Cue.Casualty));
    }

    private bool IsAfter(Trigger trigger, int from)
    {
        var after = _sentence.Find(Math.Max(from, trigger.First - 8), trigger.First, Cue.After);
        return after >= 0 && !_sentence.Parts(after, trigger.First, Pause.Comma);
    }
}
