using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Cli.Relevance;

/// <summary><c>monitor evaluate</c>: holds a model against labelled items.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Labelled items, one JSON object a line (.jsonl or .jsonl.gz): id, title, summary, text, label 0 or 1, kind.", Arity = ArgumentArity.OneOrMore };
        var scores = new Option<FileInfo?>("--scores") { Description = "Write the score of each item to this file, one JSON object a line." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var model = ModelOption.Create();
        var command = new Command("evaluate", "Scores labelled items and prints how well the scores tell them apart.") { files, scores, json, model };
        command.SetAction((parse, cancellationToken) => Guarded.RunAsync(
            async () =>
            {
                var judge = ModelOption.Load(parse.GetValue(model));
                var items = await ScoreAsync(judge, parse.GetRequiredValue(files), new TerminalLine(parse.InvocationConfiguration.Error), cancellationToken);
                await WriteScoresAsync(parse.GetValue(scores), items, cancellationToken);
                var report = EvaluationReport.Of(items, judge.Threshold);
                await PrintAsync(report, judge, parse.GetValue(json), parse.InvocationConfiguration.Output);
                return ExitCode.Done;
            },
            parse.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<List<ScoredItem>> ScoreAsync(
        RelevanceModel model, FileInfo[] files, TerminalLine line, CancellationToken cancellationToken)
    {
        var items = new List<ScoredItem>();
        foreach (var file in files)
        {
            await foreach (var item in NewsFile.ReadLinesAsync(file.FullName, cancellationToken))
            {
                if (item.Label is not { } label)
                {
                    throw new InvalidDataException($"Item {item.Id} of {file.Name} has no label: evaluation needs label 0 or 1 on every item.");
                }

                items.Add(new ScoredItem(item.Id ?? "", model.Assess(item.News).Score, label == 1, item.Kind ?? ""));
                line.Say($"{items.Count:N0} items");
            }
        }

        line.End();
        return items;
    }

    private static async Task WriteScoresAsync(FileInfo? file, List<ScoredItem> items, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            await File.WriteAllLinesAsync(
                file.FullName,
                items.Select(item => JsonSerializer.Serialize(new { item.Id, item.Score, Label = item.IsRelevant ? 1 : 0, item.Kind }, Json)),
                cancellationToken);
        }
    }

    private static Task PrintAsync(EvaluationReport report, RelevanceModel model, bool asJson, TextWriter output) =>
        output.WriteLineAsync(asJson
            ? JsonSerializer.Serialize(new { Model = model.Version, Report = report }, Json)
            : string.Create(CultureInfo.InvariantCulture, $"""
                model                  {model.Version}
                items                  {report.Items}, {report.Relevant} of them relevant
                average precision      {report.AveragePrecision:0.000}
                best F1                {Words(report.Best)}
                at the threshold       {Words(report.AtThreshold)}
                recall before the first false alert  {report.RecallBeforeFirstFalseAlert:0.00}
                false alerts           {Kinds(report)}
                """));

    private static string Words(CutPoint cut) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cut.F1:0.000} (precision {cut.Precision:0.00}, recall {cut.Recall:0.00}: {cut.TrueAlerts} right, {cut.FalseAlerts} false, {cut.Missed} missed) at {cut.Threshold:0.0000}");

    private static string Kinds(EvaluationReport report) => report.FalseAlertsByKind.Count == 0
        ? "none"
        : string.Join(", ", report.FalseAlertsByKind.Select(kind => $"{kind.Key} {kind.Value}"));
}
