using System.Globalization;
using System.Text.Json;
using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Cli.Relevance;

/// <summary>The figures with what was chosen from scores chosen on other events, and on other sources.</summary>
internal static class CrossFitPrint
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Of(IReadOnlyCollection<ScoredItem> items, bool asJson)
    {
        var (byEvent, bySource) = (CrossFit.Of(items, item => item.Event), CrossFit.Of(items, item => item.Source));
        return asJson
            ? JsonSerializer.Serialize(new { ByEvent = byEvent, BySource = bySource }, Json)
            : $"{Words("event", byEvent)}{Environment.NewLine}{Words("source", bySource)}";
    }

    private static string Words(string held, CrossFitReport report) => string.Create(CultureInfo.InvariantCulture, $"""

        each {held} held out    {report.Groups} times; threshold and calibration chosen on the others
          F1                   {report.AtChosen.F1:0.000} (precision {report.AtChosen.Precision:0.00}, recall {report.AtChosen.Recall:0.00}: {report.AtChosen.TrueAlerts} right, {report.AtChosen.FalseAlerts} false, {report.AtChosen.Missed} missed)
          thresholds           {report.Thresholds.Low:0.0000} to {report.Thresholds.High:0.0000}
          Brier score          {report.Brier:0.0000} as it is, {report.CalibratedBrier:0.0000} calibrated on the others
          calibration: score     items  mean score  share relevant
        {string.Join(Environment.NewLine, report.Calibration.Select(EvaluationPrint.Words))}
        """);
}
