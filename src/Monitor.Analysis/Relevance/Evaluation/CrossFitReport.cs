namespace Monitor.Analysis.Relevance.Evaluation;

/// <summary>The outcome of <see cref="CrossFit"/>.</summary>
/// <param name="Groups">How often something was held out.</param>
/// <param name="AtChosen">Alerts of all groups, each at the threshold chosen on the others; its own threshold is their mean.</param>
/// <param name="Thresholds">The lowest and the highest of those.</param>
/// <param name="Brier">Mean squared distance of the model's own scores from the truth; lower is better.</param>
/// <param name="CalibratedBrier">The same of scores calibrated on the other groups.</param>
/// <param name="Calibration">What became of items by those scores.</param>
public sealed record CrossFitReport(
    int Groups, CutPoint AtChosen, Interval Thresholds, double Brier, double CalibratedBrier, IReadOnlyList<CalibrationBin> Calibration);
