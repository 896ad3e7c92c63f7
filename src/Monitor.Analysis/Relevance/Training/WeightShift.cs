namespace Monitor.Analysis.Relevance.Training;

/// <summary>
/// How far the weights of statements move for readers' verdicts: the most likely weights under a normal prior round those
/// of the model (Chelba and Acero, Adaptation of Maximum Entropy Capitalizer, 2004). A few verdicts move little, and no
/// number of them moves a weight further than <see cref="Furthest"/>. The words of the topic do not move: a few readers
/// know hundreds of words by chance. The climb is Nesterov's (1983), its steps bounded along each part.
/// </summary>
/// <param name="parts">How many parts the statements of all points have.</param>
internal sealed class WeightShift(int parts)
{
    /// <summary>Natural log-odds.</summary>
    public const double Furthest = 1.5;

    /// <summary>
    /// The standard deviation of the prior; natural log-odds. Of 0.15 to 1.2 the one with which 120 verdicts on headlines
    /// helped 120 other headlines most.
    /// </summary>
    private const double Spread = 0.25;

    private const double Stiffness = 1 / (Spread * Spread);

    /// <summary>How often one verdict counts at most, when those of its kind are few.</summary>
    private const double MostImportant = 3;

    private const int MostSteps = 1000;

    /// <summary>Where no weight moves further than this in a step the fit ends: a twentieth of what rounding keeps.</summary>
    private const double Still = 5e-5;

    /// <summary>The same on every processor: logarithms may differ in their last bit.</summary>
    private const int Digits = 3;

    /// <returns>By the number of each part; natural log-odds.</returns>
    public double[] For(IEnumerable<JudgedPoint> points)
    {
        var telling = points.Where(point => point.StatesSomething).ToList();
        var importance = ImportanceOf(telling);
        var curvature = CurvatureOf(telling, importance);
        var (shifts, ahead, gradient) = (new double[parts], new double[parts], new double[parts]);
        var furthest = double.MaxValue;
        for (var step = 0; step < MostSteps && furthest > Still; step++)
        {
            Array.Clear(gradient);
            telling.ForEach(point => point.AddGradient(ahead, gradient, importance(point)));
            furthest = 0;
            var momentum = step / (step + 3.0);
            for (var part = 0; part < parts; part++)
            {
                var slope = gradient[part] - (Stiffness * ahead[part]);
                var moved = Math.Clamp(ahead[part] + (slope / curvature[part]), -Furthest, Furthest);
                furthest = Math.Max(furthest, Math.Abs(moved - shifts[part]));
                (ahead[part], shifts[part]) = (moved + (momentum * (moved - shifts[part])), moved);
            }
        }

        return Array.ConvertAll(shifts, shift => Math.Round(shift, Digits) + 0.0);
    }

    /// <summary>
    /// Readers judge what they were told of, so that one kind of verdict is commoner than it is in the world: both kinds
    /// weigh alike, as far as <see cref="MostImportant"/> lets them.
    /// </summary>
    private static Func<JudgedPoint, double> ImportanceOf(List<JudgedPoint> points)
    {
        var relevant = points.Count(point => point.IsRelevant);
        var (forRelevant, forOthers) = (Of(relevant), Of(points.Count - relevant));
        return point => point.IsRelevant ? forRelevant : forOthers;

        double Of(int kind) => kind == 0 ? 1 : Math.Clamp(points.Count / (2.0 * kind), 1 / MostImportant, MostImportant);
    }

    // What bounds the second derivatives along each part bounds its step (Gershgorin's circles), so that none overshoots.
    private double[] CurvatureOf(List<JudgedPoint> points, Func<JudgedPoint, double> importance)
    {
        var curvature = new double[parts];
        Array.Fill(curvature, Stiffness);
        foreach (var point in points)
        {
            foreach (var part in point.Parts)
            {
                curvature[part] += importance(point) * point.MostCurvature;
            }
        }

        return curvature;
    }
}
