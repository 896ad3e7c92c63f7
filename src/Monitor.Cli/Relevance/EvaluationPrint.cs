using System.Globalization;
using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Cli.Relevance;

/// <summary>The figures of an evaluation, for a person.</summary>
internal static class EvaluationPrint
{
    public static string Of(string version, EvaluationReport report, BootstrapIntervals intervals, IReadOnlyList<CalibrationBin> bins) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            model                  {version}
            items                  {report.Items}, {report.Relevant} of them relevant
            average precision      {report.AveragePrecision:0.000}  (95 of 100 draws by event: {Words(intervals.AveragePrecision)})
            best F1                {Words(report.Best)}
            at the threshold       {Words(report.AtThreshold)}
              draws by event       F1 {Words(intervals.F1)}, precision {Words(intervals.Precision)}, recall {Words(intervals.Recall)}
            recall before the first false alert  {report.RecallBeforeFirstFalseAlert:0.00}
            false alerts           {Kinds(report)}

            calibration: score     items  mean score  share relevant
            {string.Join(Environment.NewLine, bins.Select(Words))}
            """);

    private static string Words(CutPoint cut) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cut.F1:0.000} (precision {cut.Precision:0.00}, recall {cut.Recall:0.00}: {cut.TrueAlerts} right, {cut.FalseAlerts} false, {cut.Missed} missed) at {cut.Threshold:0.0000}");

    private static string Words(Interval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.00} to {interval.High:0.00}");

    public static string Words(CalibrationBin bin) => string.Create(
        CultureInfo.InvariantCulture, $"  {bin.From,12:0.00} to {bin.To:0.00} {bin.Items,8}  {bin.MeanScore,10:0.000}  {bin.RelevantShare,14:0.000}");

    private static string Kinds(EvaluationReport report) => report.FalseAlertsByKind.Count == 0
        ? "none"
        : string.Join(", ", report.FalseAlertsByKind.Select(kind => $"{kind.Key} {kind.Value}"));
}
