namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>Turns scores into probabilities by a logistic curve over their log-odds (Platt, 1999).</summary>
internal sealed record PlattScale(double Slope, double Intercept)
{
    private const int Steps = 50;

    /// <summary>Keeps the curve finite where scores part the items without a fault.</summary>
    private const double Ridge = 0.01;

    /// <summary>A score nearer to 0 or 1 says no more.</summary>
    private const double Nearest = 1e-4;

    public static PlattScale FittedOn(IReadOnlyCollection<ScoredItem> items)
    {
        var points = items.Select(item => (Odds: OddsOf(item.Score), Truth: item.IsRelevant ? 1.0 : 0.0)).ToList();
        var scale = new PlattScale(1, 0);
        for (var step = 0; step < Steps; step++)
        {
            scale = scale.Stepped(points);
        }

        return scale;
    }

    public double Of(double score) => Curve(OddsOf(score));

    // Newton's method on the penalised likelihood; the penalty draws the slope to 1 and the intercept to 0.
    private PlattScale Stepped(List<(double Odds, double Truth)> points)
    {
        var (bySlope, byIntercept) = (Ridge * (Slope - 1), Ridge * Intercept);
        var (slopes, mixed, intercepts) = (Ridge, 0.0, Ridge);
        foreach (var (odds, truth) in points)
        {
            var expected = Curve(odds);
            var weight = Math.Max(expected * (1 - expected), 1e-9);
            bySlope += (expected - truth) * odds;
            byIntercept += expected - truth;
            slopes += weight * odds * odds;
            mixed += weight * odds;
            intercepts += weight;
        }

        var determinant = (slopes * intercepts) - (mixed * mixed);
        return new PlattScale(
            Slope - Math.Clamp(((intercepts * bySlope) - (mixed * byIntercept)) / determinant, -1, 1),
            Intercept - Math.Clamp(((slopes * byIntercept) - (mixed * bySlope)) / determinant, -1, 1));
    }

    private double Curve(double odds) => 1 / (1 + Math.Exp(-((Slope * odds) + Intercept)));

    private static double OddsOf(double score)
    {
        var kept = Math.Clamp(score, Nearest, 1 - Nearest);
        return Math.Log(kept / (1 - kept));
    }
}
