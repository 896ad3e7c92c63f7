using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells where the troops of an amount or of a reducing word are.</summary>
internal sealed class TheatreReader(SentenceFacts reading)
{
    private const int AttachedReach = 9;

    /// <summary>"…, and in Iraq they will …": a place of the next clause is further away than any of this one.</summary>
    private const int NextClause = 20;

    private readonly Sentence _sentence = reading.Sentence;

    /// <summary>The place that belongs to an amount: right after it, else the nearest before, else any; null for none.</summary>
    public PlaceMention? OfAmount(int first, int last) => Attached(last) ?? Nearest(first, last);

    /// <summary>The place that a reducing word speaks of: the first after it that is no destination, else the nearest.</summary>
    public PlaceMention? OfTrigger(Trigger trigger)
    {
        foreach (var place in reading.Places)
        {
            if (place.At > trigger.First && !place.IsTowards && !_sentence.Parts(trigger.Last, place.At, Pause.Stop))
            {
                return place;
            }
        }

        return Nearest(trigger.First, trigger.Last);
    }

    /// <summary>Where they go, when that is not in Iraq.</summary>
    public string? Destination(Trigger trigger)
    {
        foreach (var place in reading.Places)
        {
            if (place is { IsIraq: false } && place.At > trigger.First && (place.IsTowards || IsPutIn(place)))
            {
                return place.Name;
            }
        }

        return null;
    }

    /// <summary>They go to Iraq, or from one place in it to another.</summary>
    public bool IsTowardsIraq(Trigger trigger)
    {
        if (trigger.Move == Move.Redeploy && Destination(trigger) is null && reading.Places.Count(place => place.IsIraq && place.At > trigger.Last) > 1)
        {
            return true;
        }

        foreach (var place in reading.Places)
        {
            // "is withdrawing from Iraq after a letter to Baghdad": the place left is named first.
            if (place is { IsIraq: true, IsTowards: false } && place.At > trigger.Last && trigger.Move != Move.Redeploy)
            {
                return false;
            }

            if (place is { IsIraq: true, IsTowards: true } && place.At > trigger.Last && place.At - trigger.Last <= 12
                && !_sentence.Has(trigger.Last, place.At, Cue.Contrast))
            {
                return true;
            }
        }

        return false;
    }

    // "withdraw them from Iraq and place them in Afghanistan".
    private bool IsPutIn(PlaceMention place) => _sentence.Says(place.At - 1, "in") && _sentence.Says(place.At - 2, "them");

    /// <summary>The place right after an amount, with nothing between that parts them.</summary>
    public PlaceMention? Attached(int last)
    {
        foreach (var place in reading.Places)
        {
            if (place is not { IsTowards: true, IsIraq: false } && place.At > last && place.At - last <= AttachedReach && IsOpen(last, place.At))
            {
                return place;
            }
        }

        return null;
    }

    // Neither a pause nor a joining word nor another number stands between the amount and its place.
    private bool IsOpen(int last, int place)
    {
        for (var at = last + 1; at < place; at++)
        {
            var word = _sentence.Words[at];
            if (word.Before >= Pause.Comma || word.Is(Cue.Contrast) || word.Is(Cue.Also) || word.Numeral is { IsBare: false } || (word.Numeral is not null && at < last + 2))
            {
                return false;
            }
        }

        return _sentence.Words[place].Before < Pause.Comma;
    }

    private PlaceMention? Nearest(int first, int last)
    {
        PlaceMention? nearest = null;
        var least = int.MaxValue;
        foreach (var place in reading.Places)
        {
            // What stands before counts more: a place opens a clause more often than it closes the one before.
            var distance = place.At < first ? first - place.At : (2 * (place.At - last)) + (IsOpen(last, place.At) ? 0 : NextClause);
            if (place is not ({ IsTowards: true, IsIraq: false } or { IsTowards: true, IsJoint: true }) && distance < least)
            {
                (nearest, least) = (place, distance);
            }
        }

        return nearest;
    }
}
