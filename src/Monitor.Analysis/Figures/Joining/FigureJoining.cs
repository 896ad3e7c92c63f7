using Monitor.Analysis.Figures.Claims;

namespace Monitor.Analysis.Figures.Joining;

/// <summary>Joins the claims of one report into figures: what agrees is one, in the order of the text.</summary>
internal static class FigureJoining
{
    /// <summary>A claim without number and date counts only this near to the top: passing mentions stand below.</summary>
    private const int LatestBare = 3;

    /// <summary>"just under 50,000" can be 49,700.</summary>
    private const double Nearness = 0.95;

    /// <summary>What it does is told of its members with more care.</summary>
    private const string Coalition = "coalition";

    public static IReadOnlyList<Figure> Join(List<Claim> claims)
    {
        var joined = new List<Claim>();
        var strengths = claims.Where(claim => claim.IsStrength).ToList();
        var numbered = claims.Where(claim => claim is { HasNumber: true, IsStrength: false }).ToList();
        strengths.RemoveAll(strength => TryAddStrength(numbered, strength));
        numbered.RemoveAll(claim => claim.SaysOnlyWhatStays && IsIdle(claim, claims));
        foreach (var claim in numbered)
        {
            AddNumbered(joined, WithStatus(claim, claims));
        }

        foreach (var claim in claims.Where(claim => !claim.HasNumber))
        {
            AddBare(joined, claim);
        }

        strengths.RemoveAll(strength => TryAddStrength(joined, strength));
        var isNumbered = joined.Exists(claim => claim.HasNumber);
        joined.RemoveAll(claim => isNumbered && claim is { HasNumber: false, IsLikewise: false, Figure: { After: null, By: null } } && (claim.Position > 0 || claim.Figure.Force == Coalition));
        joined.RemoveAll(claim => claim is { HasNumber: false, Figure: { Force: Coalition, After: null, By: not null } } && joined.Exists(member => member.Figure.Force != Coalition && member.Figure.By == claim.Figure.By));
        AddMissionEnds(joined, claims);
        joined.RemoveAll(claim => claim.Figure.Kind > FigureKind.Redeployment && joined.Exists(known => known.Figure.Kind <= FigureKind.Redeployment && known.Figure.Force == claim.Figure.Force));
        return [.. joined.OrderBy(claim => claim.Figure.Sentence.Offset).Select(claim => WithAllLeaving(claim.Figure))];
    }

    // Where nobody stays, as many leave as there are.
    private static Figure WithAllLeaving(Figure figure) =>
        figure is { After.High: 0, Change: null, Before: not null } ? figure with { Change = figure.Before } : figure;

    // "end US combat mission by December. How many of the 2,500 troops will leave was not said": the mission's day is theirs.
    private static void AddMissionEnds(List<Claim> joined, List<Claim> claims)
    {
        foreach (var end in claims.Where(claim => claim.Figure is { Kind: FigureKind.EndOfMission, By: not null }).ToList())
        {
            var same = joined.FindIndex(claim => claim.Figure is { Kind: <= FigureKind.Redeployment, By: null } && claim.Figure.Force == end.Figure.Force);
            if (same >= 0)
            {
                joined[same] = joined[same] with { Figure = joined[same].Figure with { By = end.Figure.By } };
            }
        }
    }

    private static void AddNumbered(List<Claim> joined, Claim claim)
    {
        var same = joined.FindIndex(known => Agreement.Holds(known.Figure, claim.Figure));
        if (same < 0)
        {
            joined.Add(claim);
        }
        else
        {
            var together = Together(joined[same].Figure, claim.Figure);
            joined[same] = joined[same] with
            {
                Figure = joined[same].IsTentative ? together with { Status = claim.Figure.Status } : together,
                IsTentative = joined[same].IsTentative && claim.IsTentative,
            };
        }
    }

    private static void AddBare(List<Claim> joined, Claim claim)
    {
        var figure = claim.Figure;
        var same = joined.FindIndex(known => !IsLaterStage(known.Figure, figure) && !(claim.IsStage && known.Position == claim.Position) && known.Figure.Kind <= FigureKind.Redeployment == figure.Kind <= FigureKind.Redeployment && Agreement.Holds(known.Figure, figure));
        if (same >= 0)
        {
            var together = Together(joined[same].Figure, IsOver(figure) == IsOver(joined[same].Figure) || joined[same].IsTentative ? figure : figure with { By = null, Starts = null });
            // "reduced from 5,200 to 4,000. The last convoy left Ain al-Asad": the numbers are not the base's.
            var place = joined[same].HasNumber && claim.Position != joined[same].Position ? joined[same].Figure.Place : together.Place;
            joined[same] = joined[same] with { Figure = together with { Status = StatusOf(joined[same], claim), Place = place } };
        }
        else if (IsWorthwhile(joined, claim))
        {
            joined.Add(claim);
        }
    }

    // "520 have left. All are due back by December 20": the rest has its own day.
    private static bool IsLaterStage(Figure known, Figure all) =>
        known is { Status: FigureStatus.Done or FigureStatus.Underway, Change: not null, After: null } && all is { After.High: 0, By: not null, Status: FigureStatus.Announced or FigureStatus.Proposed };

    // What has been done before has other dates than what is to come.
    private static bool IsOver(Figure figure) => figure.Status is FigureStatus.Done;

    private static FigureStatus StatusOf(Claim known, Claim bare)
    {
        if (bare is { Position: 0, Figure.Status: FigureStatus.Delayed or FigureStatus.Reversed } || (known.IsWeak && IsOver(bare.Figure)))
        {
            return bare.Figure.Status;
        }

        var goesOn = !known.HasNumber && bare.Figure.Status == FigureStatus.Underway && known.Figure.Status is FigureStatus.Proposed or FigureStatus.Announced;
        return goesOn || (known.IsTentative && !bare.IsTentative && bare.Figure.Status == FigureStatus.Announced) ? bare.Figure.Status : known.Figure.Status;
    }

    // Troops that are to stay are no reduction by themselves, and no news where all the others leave.
    private static bool IsIdle(Claim staying, List<Claim> claims)
    {
        // "on course for 50,000. There are now 98,000."
        if (staying.Figure.Before is not null)
        {
            return false;
        }

        if (claims.Exists(claim => claim.Figure.Force == staying.Figure.Force && claim is { SaysOnlyWhatStays: false, Figure.Status: FigureStatus.Denied }) && !staying.SaysLess)
        {
            return true;
        }

        var others = claims.Where(claim => claim.Figure.Force == staying.Figure.Force && claim is { IsStrength: false, SaysOnlyWhatStays: false }).ToList();
        return (others.Count == 0 && !staying.SaysLess) || others.Exists(claim => claim is { Position: <= 1, Figure.After.High: 0 });
    }

    // What goes on from the sentence before is as far as that sentence says.
    private static Claim WithStatus(Claim claim, List<Claim> claims)
    {
        var earlier = claim.RefersBack || claim.SaysOnlyWhatStays
            ? claims.LastOrDefault(known => known.Position < claim.Position && known.Figure.Force == claim.Figure.Force && !known.IsStrength)
            : null;
        earlier ??= claim.SaysOnlyWhatStays ? claims.Find(known => known.Position > claim.Position && known.Figure.Force == claim.Figure.Force && known is { IsStrength: false, SaysOnlyWhatStays: false }) : null;
        // "has fallen below 90,000. It is on track to have 50,000 by September."
        return earlier is null || (IsOver(earlier.Figure) && claim.Figure.By is not null && !IsOver(claim.Figure)) ? claim : claim with { Figure = claim.Figure with { Status = earlier.Figure.Status } };
    }

    private static bool IsWorthwhile(List<Claim> joined, Claim claim) =>
        claim.IsStage || claim.IsLikewise || joined.Exists(known => known.Figure.Force == claim.Figure.Force && IsLaterStage(known.Figure, claim.Figure))
        || (claim.Position <= LatestBare || claim.IsExplicit || claim.Figure is { After: not null, By: not null }) && !joined.Exists(known => known.HasNumber && (known.Figure.Force == claim.Figure.Force ? !HasDayOfItsOwn(known, claim) : claim.Position > 0 && claim.Figure is not { After: not null, By: not null }));

    // "shrinking by the end of 2007 … 7,000 would go in September".
    private static bool HasDayOfItsOwn(Claim known, Claim claim) =>
        claim is { Position: <= 1, Figure.By: not null } && known.Figure is { By: not null, Change: not null, After: null } && !Agreement.DatesAgree(known.Figure.By, claim.Figure.By);

    // The number of troops before it all belongs to the figure told nearest to it, one that says what remains first.
    private static bool TryAddStrength(List<Claim> known, Claim strength)
    {
        // "fall below 50,000 … with 49,700 now in the country": the exact number of those who stay.
        var rounded = known.FindIndex(claim => claim.Figure is { Status: FigureStatus.Done, After: { IsApproximate: true, Value: { } about } } && claim.Figure.Force == strength.Figure.Force
            && strength.Figure.Before?.Value is { } exact && exact <= about && exact >= about * Nearness);
        if (rounded >= 0)
        {
            known[rounded] = known[rounded] with { Figure = known[rounded].Figure with { After = strength.Figure.Before } };
            return true;
        }

        var nearest = known
            .Where(claim => claim.Figure.Before is null && claim.Figure.Kind != FigureKind.BaseHandedOver && Agreement.Holds(claim.Figure, strength.Figure))
            .OrderBy(claim => Math.Abs(claim.Position - strength.Position)).ThenBy(claim => claim.IsStage).ThenBy(claim => claim.Figure.After is null)
            .FirstOrDefault();
        if (nearest is null)
        {
            return false;
        }

        // "The last of the five brigades has left. There are just under 147,000 in the country."
        var isWhatIsLeft = strength.Stays || (!nearest.IsTentative && (strength.IsLeft || (strength.IsNow && strength.Position > nearest.Position && !nearest.HasNumber)));
        // "The withdrawal is complete; 4,000 remain": those who went were not all.
        if (nearest.Figure is { Status: FigureStatus.Done, After: null or { High: 0 } } && (nearest.Figure.After is null ? isWhatIsLeft : strength.Stays))
        {
            known[known.IndexOf(nearest)] = nearest with { Figure = nearest.Figure with { After = strength.Figure.Before } };
            return true;
        }

        // "Fewer than 20,000 left; all will be gone by December": the others are gone.
        if (strength.IsLeft && nearest.Figure is { Status: FigureStatus.Announced, After.High: 0 })
        {
            known[known.IndexOf(nearest)] = nearest = nearest with { Figure = nearest.Figure with { Status = FigureStatus.Underway } };
        }

        var sentence = nearest.HasNumber ? nearest.Figure.Sentence : strength.Figure.Sentence;
        known[known.IndexOf(nearest)] = nearest with { Figure = nearest.Figure with { Before = strength.Figure.Before, Sentence = sentence } };
        return true;
    }

    private static Figure Together(Figure first, Figure second) => first with
    {
        Before = Closer(first.Before, second.Before),
        After = Closer(first.After, second.After),
        Change = Closer(first.Change, second.Change),
        Share = first.Share ?? second.Share,
        By = Closer(first.By, second.By),
        Starts = first.Starts ?? second.Starts,
        Place = first.Place is null or "Iraq" ? second.Place ?? first.Place : first.Place,
        Destination = first.Destination ?? second.Destination,
        Kind = second.Destination is not null ? FigureKind.Redeployment : first.Kind,
        Speaker = first.Speaker ?? second.Speaker,
    };

    private static Quantity? Closer(Quantity? one, Quantity? other) =>
        one is null || (one.Value is null && other?.Value is not null) ? other : one;

    private static ResolvedDate? Closer(ResolvedDate? one, ResolvedDate? other) =>
        one is null || (other is not null && other.Precision < one.Precision) ? other : one;
}
