using Monitor.Analysis.Figures.Claims;

namespace Monitor.Analysis.Figures.Joining;

/// <summary>Joins the claims of one report into figures: what agrees is one, in the order of the text.</summary>
internal static class FigureJoining
{
    /// <summary>A claim without number and date counts only this near to the top: passing mentions stand below.</summary>
    private const int LatestBare = 3;

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
        joined.RemoveAll(claim => isNumbered && claim is { HasNumber: false, Figure: { After: null, By: null } } && (claim.Position > 0 || claim.Figure.Force == Coalition));
        joined.RemoveAll(claim => claim.Figure.Kind > FigureKind.Redeployment && joined.Exists(known => known.Figure.Kind <= FigureKind.Redeployment && known.Figure.Force == claim.Figure.Force));
        return [.. joined.OrderBy(claim => claim.Figure.Sentence.Offset).Select(claim => claim.Figure)];
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
        var same = joined.FindIndex(known => known.Figure.Kind <= FigureKind.Redeployment == figure.Kind <= FigureKind.Redeployment && Agreement.Holds(known.Figure, figure));
        if (same >= 0)
        {
            var together = Together(joined[same].Figure, IsOver(figure) == IsOver(joined[same].Figure) ? figure : figure with { By = null, Starts = null });
            joined[same] = joined[same] with { Figure = together with { Status = StatusOf(joined[same], claim) } };
        }
        else if (IsWorthwhile(joined, claim))
        {
            joined.Add(claim);
        }
    }

    // What has been done before has other dates than what is to come.
    private static bool IsOver(Figure figure) => figure.Status is FigureStatus.Done;

    private static FigureStatus StatusOf(Claim known, Claim bare)
    {
        var goesOn = !known.HasNumber && bare.Figure.Status == FigureStatus.Underway && known.Figure.Status is FigureStatus.Proposed or FigureStatus.Announced;
        return goesOn || (known.IsTentative && !bare.IsTentative && bare.Figure.Status == FigureStatus.Announced) ? bare.Figure.Status : known.Figure.Status;
    }

    // Troops that are to stay are no reduction by themselves, and no news where all the others leave.
    private static bool IsIdle(Claim staying, List<Claim> claims)
    {
        var others = claims.Where(claim => claim.Figure.Force == staying.Figure.Force && claim is { IsStrength: false, SaysOnlyWhatStays: false }).ToList();
        return (others.Count == 0 && !staying.SaysLess) || others.Exists(claim => claim is { Position: <= 1, Figure.After.High: 0 });
    }

    // What goes on from the sentence before is as far as that sentence says.
    private static Claim WithStatus(Claim claim, List<Claim> claims)
    {
        var earlier = claim.RefersBack || claim.SaysOnlyWhatStays
            ? claims.LastOrDefault(known => known.Position < claim.Position && known.Figure.Force == claim.Figure.Force && !known.IsStrength)
            : null;
        return earlier is null ? claim : claim with { Figure = claim.Figure with { Status = earlier.Figure.Status } };
    }

    private static bool IsWorthwhile(List<Claim> joined, Claim claim) =>
        claim.IsStage || (claim.Position <= LatestBare || claim.Figure is { After: not null, By: not null }) && !joined.Exists(known => known.HasNumber && (known.Figure.Force == claim.Figure.Force || claim.Position > 0));

    // The number of troops before it all belongs to the figure told nearest to it, one that says what remains first.
    private static bool TryAddStrength(List<Claim> known, Claim strength)
    {
        var nearest = known
            .Where(claim => claim.Figure.Before is null && claim.Figure.Kind <= FigureKind.Redeployment && Agreement.Holds(claim.Figure, strength.Figure))
            .OrderBy(claim => Math.Abs(claim.Position - strength.Position)).ThenBy(claim => claim.Figure.After is null)
            .FirstOrDefault();
        if (nearest is null)
        {
            return false;
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
