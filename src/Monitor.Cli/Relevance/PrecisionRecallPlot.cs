using System.Globalization;
using System.Text;
using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Cli.Relevance;

/// <summary>Draws precision over recall as an SVG picture.</summary>
internal static class PrecisionRecallPlot
{
    private const int Side = 400;
    private const int Margin = 50;

    public static string Of(IReadOnlyCollection<ScoredItem> items, double threshold)
    {
        var cuts = items.Select(item => item.Score).Distinct().OrderDescending()
            .Select(score => EvaluationReport.CutAt(items, score)).Where(cut => cut.TrueAlerts > 0).ToList();
        var own = EvaluationReport.CutAt(items, threshold);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side + (2 * Margin)} {Side + (2 * Margin)}\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append("<title>Precision and recall</title>\n");
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            AppendGrid(svg, tenth / 10.0);
        }

        svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"#0b5394\" stroke-width=\"2\" points=\"{string.Join(' ', cuts.Select(cut => Point(cut.Recall, cut.Precision)))}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(own.Recall)}\" cy=\"{Y(own.Precision)}\" r=\"5\" fill=\"#cc0000\"><title>threshold {threshold:0.00}</title></circle>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + (Side / 2)}\" y=\"{Side + Margin + 36}\" text-anchor=\"middle\">recall (the dot: threshold {threshold:0.00})</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"14\" y=\"{Margin - 16}\">precision</text>\n</svg>\n");
        return svg.ToString();
    }

    private static void AppendGrid(StringBuilder svg, double value)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"#ccc\" d=\"M{Point(0, value)}L{Point(1, value)}M{Point(value, 0)}L{Point(value, 1)}\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 8}\" y=\"{Y(value) + 4}\" text-anchor=\"end\">{value:0.0}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(value)}\" y=\"{Side + Margin + 18}\" text-anchor=\"middle\">{value:0.0}</text>\n");
    }

    private static string Point(double recall, double precision) =>
        string.Create(CultureInfo.InvariantCulture, $"{X(recall):0.#},{Y(precision):0.#}");

    private static double X(double recall) => Math.Round(Margin + (Side * recall), 1);

    private static double Y(double precision) => Math.Round(Margin + (Side * (1 - precision)), 1);
}
