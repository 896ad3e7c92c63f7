using System.Globalization;

namespace Monitor.Benchmarks.Relevance;

/// <summary>
/// Scores the same items with <c>bogofilter -M -T</c> and with the model built in, one after the other on one core, and
/// says what loading the model takes. Rates are bytes of the items' text (UTF-8) for a second of processor time.
/// </summary>
internal static class RelevanceBenchmark
{
    private const int Rounds = 3;
    private static readonly string Core = (Environment.ProcessorCount - 1).ToString(CultureInfo.InvariantCulture);
    private static readonly string Self = typeof(RelevanceBenchmark).Assembly.Location;
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "monitor.dll");

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var shared] || !Directory.Exists(Path.Combine(shared, "background")))
        {
            await Console.Error.WriteLineAsync("Give the folder that holds articles/, background/ and eval/.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("monitor-benchmark-").FullName;
        var sample = BenchmarkSample.Write(shared, folder);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{sample.Items} items, {sample.TextBytes / 1e6:0.0} MB of text, {sample.MailBytes / 1e6:0.0} MB as mail; everything on core {Core}"));
        await TrainAsync(sample);
        for (var round = 0; round < Rounds; round++)
        {
            var rival = await BogofilterAsync(sample);
            var ours = await ScoringAsync(sample);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  scoring in process: {ours / rival:0.0} times the bytes a second of bogofilter"));
        }

        await WholeAsync(sample, "score", ["score", sample.Lines, "--json"]);
        await WholeAsync(sample, "evaluate", ["evaluate", sample.Lines, "--json"]);
        await LoadingAsync();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task TrainAsync(BenchmarkSample sample)
    {
        await TimedCommand.RunAsync(Core, ["bogofilter", "-d", sample.WordList, "-M", "-n", "-I", sample.GeneralMail]);
        await TimedCommand.RunAsync(Core, ["bogofilter", "-d", sample.WordList, "-M", "-s", "-I", sample.ArticleMail]);
    }

    private static async Task<double> BogofilterAsync(BenchmarkSample sample)
    {
        var run = await TimedCommand.RunAsync(Core, ["bogofilter", "-d", sample.WordList, "-M", "-T", "-I", sample.Mail]);
        var rate = Rate(sample, run);
        Print("bogofilter -M -T", run, string.Create(
            CultureInfo.InvariantCulture, $"{rate,7:0.0} MB/s of text, {sample.MailBytes / 1e6 / run.Processor.TotalSeconds:0.0} MB/s of mail; {run.Output.Count} answers"));
        return rate;
    }

    private static async Task<double> ScoringAsync(BenchmarkSample sample)
    {
        var run = await TimedCommand.RunAsync(Core, ["dotnet", Self, "relevance-scoring", sample.Lines]);
        Print("scoring in process", run, run.Output[^1]);
        return double.Parse(run.Output[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
    }

    private static async Task WholeAsync(BenchmarkSample sample, string name, string[] command)
    {
        var run = await TimedCommand.RunAsync(Core, ["dotnet", Program, .. command]);
        Print($"monitor {name}, whole", run, string.Create(CultureInfo.InvariantCulture, $"{Rate(sample, run),7:0.0} MB/s of text"));
    }

    private static async Task LoadingAsync()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var run = await TimedCommand.RunAsync(Core, ["dotnet", Self, "relevance-loading"]);
            Print("loading the model", run, run.Output[^1]);
        }
    }

    private static double Rate(BenchmarkSample sample, TimedCommand run) => sample.TextBytes / 1e6 / run.Processor.TotalSeconds;

    private static void Print(string name, TimedCommand run, string words) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-24} {run.Processor.TotalSeconds,6:0.00} s of the processor in {run.Wall.TotalSeconds,6:0.00} s: {words}"));
}
