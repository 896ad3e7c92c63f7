using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Monitor.Analysis.Relevance;
using Monitor.Analysis.Relevance.Evaluation;

namespace Monitor.Cli.Relevance;

/// <summary><c>monitor evaluate</c>: holds a model against labelled items.</summary>
internal static class EvaluateCommand
{
    private const ulong BootstrapSeed = 2011;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Labelled items, one JSON object a line (.jsonl or .jsonl.gz): id, title, summary, text, label 0 or 1, kind.", Arity = ArgumentArity.OneOrMore };
        var scores = new Option<FileInfo?>("--scores") { Description = "Write the score of each item to this file, one JSON object a line." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var plot = new Option<FileInfo?>("--plot") { Description = "Draw precision over recall to this SVG file." };
        var compare = new Option<FileInfo?>("--compare") { Description = "A second model file to print beside the first, with the items on which they differ." };
        var crossFit = new Option<bool>("--cross-fit") { Description = "Also choose threshold and calibration anew with each event, and each source, held out in turn." };
        var model = ModelOption.Create();
        var command = new Command("evaluate", "Scores labelled items and prints how well the scores tell them apart.") { files, scores, plot, compare, crossFit, json, model };
        command.SetAction((parse, cancellationToken) => Guarded.RunAsync(
            async () =>
            {
                var (output, line) = (parse.InvocationConfiguration.Output, new TerminalLine(parse.InvocationConfiguration.Error));
                var judge = ModelOption.Load(parse.GetValue(model));
                var items = await ScoreAsync(judge, parse.GetRequiredValue(files), line, cancellationToken);
                await WriteScoresAsync(parse.GetValue(scores), items, cancellationToken);
                if (parse.GetValue(plot) is { } picture)
                {
                    await File.WriteAllTextAsync(picture.FullName, PrecisionRecallPlot.Of(items, judge.Threshold), cancellationToken);
                }

                await PrintAsync(items, judge, parse.GetValue(json), output);
                if (parse.GetValue(crossFit))
                {
                    await output.WriteLineAsync(CrossFitPrint.Of(items, parse.GetValue(json)));
                }

                if (parse.GetValue(compare) is { } file)
                {
                    var rival = ModelOption.Load(file);
                    var rivals = await ScoreAsync(rival, parse.GetRequiredValue(files), line, cancellationToken);
                    await PrintAsync(rivals, rival, parse.GetValue(json), output);
                    await CompareAsync((judge, items), (rival, rivals), parse.GetValue(json) ? TextWriter.Null : output);
                }

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
                if (item.Label is not (0 or 1))
                {
                    throw new InvalidDataException($"Item {item.Id} of {file.Name} has {(item.Label is { } odd ? $"label {odd}" : "no label")}: evaluation needs label 0 or 1 on every item.");
                }

                items.Add(new ScoredItem(item.Id ?? "", model.Assess(item.News).Score, item.Label == 1, item.Kind ?? "") { Event = item.Event, Source = item.Source });
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

    private static async Task PrintAsync(List<ScoredItem> items, RelevanceModel model, bool asJson, TextWriter output)
    {
        var report = EvaluationReport.Of(items, model.Threshold);
        var intervals = new EventBootstrap(items, model.Threshold, BootstrapSeed).Intervals();
        var bins = CalibrationBin.Of(items);
        await output.WriteLineAsync(asJson
            ? JsonSerializer.Serialize(new { Model = model.Version, Report = report, Intervals = intervals, Calibration = bins }, Json)
            : EvaluationPrint.Of(model.Version, report, intervals, bins));
    }

    // Items that one model alerts and the other does not.
    private static async Task CompareAsync(
        (RelevanceModel Model, List<ScoredItem> Items) one, (RelevanceModel Model, List<ScoredItem> Items) other, TextWriter output)
    {
        var differing = one.Items.Zip(other.Items)
            .Where(pair => pair.First.Score >= one.Model.Threshold != pair.Second.Score >= other.Model.Threshold).ToList();
        await output.WriteLineAsync($"\n{differing.Count} items are judged differently (score of {one.Model.Version}, of {other.Model.Version}, label, item):");
        foreach (var (first, second) in differing)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"  {first.Score:0.000}  {second.Score:0.000}  {(first.IsRelevant ? 1 : 0)}  {first.Id} {first.Kind}"));
        }
    }
}
