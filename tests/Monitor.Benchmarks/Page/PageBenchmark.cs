using System.Globalization;
using Monitor.Cli.Azurite;

namespace Monitor.Benchmarks.Page;

/// <summary>
/// The analyst's page over few and many matches in one run: the time to the first content of each view, of
/// <c>/api/levels</c>, and the frames while lists scroll.
/// </summary>
internal static class PageBenchmark
{
    private const int Few = 1000;
    private const int Visits = 5;
    private const double ScrollSeconds = 4;

    /// <summary>Milliseconds.</summary>
    private const double WantedContent = 1000, WantedLevels = 300;

    /// <summary>Milliseconds of a frame at 60 a second.</summary>
    private const double Frame = 1000.0 / 60;

    private static readonly (string Query, string Selector)[] Views =
    [
        ("?view=events", ".event"), ("?view=ledger", ".point"), ("?view=review", ".near"), ("?view=reports", ".long-row"), ("?view=feeds", ".state"),
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!Visitor.CanLook)
        {
            await Console.Error.WriteLineAsync("There is no Chromium: install the package chromium.");
            return 1;
        }

        var given = arguments is [var text, ..] ? text : "100000";
        if (arguments.Length > 2 || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var many) || many < Few)
        {
            await Console.Error.WriteLineAsync($"'{given}' is no number of matches: give a whole number from {Few}, and a folder when the storage is to be kept for the next run.");
            return 2;
        }

        var folder = arguments is [_, var kept] ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("monitor-page-").FullName;
        try
        {
            var few = await MeasureAsync(folder, Few);
            var most = await MeasureAsync(folder, many);
            return Report(few, most, many);
        }
        finally
        {
            if (arguments.Length < 2)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(string root, int matches)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, matches.ToString(CultureInfo.InvariantCulture))).FullName;
        var filled = Path.Combine(folder, "filled");
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
        await using var azurite = await AzuriteProcess.StartAsync(installed, Path.Combine(folder, "azurite"), AzuritePorts.Free, TimeProvider.System, CancellationToken.None);
        if (!File.Exists(filled))
        {
            await NewsArchive.FillAsync(azurite.Ports.ConnectionString, matches);
            await File.WriteAllTextAsync(filled, "");
        }

        await using var app = await ServedApp.StartAsync(folder, azurite.Ports);
        Dictionary<string, double> found = new() { ["/api/levels, first asked"] = (await LevelsAsync(app)).TotalMilliseconds };
        List<TimeSpan> levels = [];
        for (var time = 0; time < Visits; time++)
        {
            levels.Add(await LevelsAsync(app));
        }

        found["/api/levels"] = levels.Order().ElementAt(Visits / 2).TotalMilliseconds;
        await using var visitor = await Visitor.StartAsync(app.Home);
        foreach (var (query, selector) in Views)
        {
            List<double> visits = [];
            for (var time = 0; time < Visits; time++)
            {
                visits.Add(await visitor.FirstContentAsync(query, selector));
            }

            found[$"{query}, first visit"] = visits[0];
            found[query] = visits.Order().ElementAt(Visits / 2);
        }

        foreach (var (query, selector) in Views.Where(view => view.Query is "?view=events" or "?view=reports"))
        {
            var frames = await visitor.ScrollAsync(query, selector, ScrollSeconds);
            found[$"{query}, longest frame"] = frames.Max();
            found[$"{query}, frames dropped of 100"] = 100 * frames.Sum(frame => Math.Max(0, Math.Round(frame / Frame) - 1)) / frames.Sum(frame => Math.Max(1, Math.Round(frame / Frame)));
        }

        return found;
    }

    private static async Task<TimeSpan> LevelsAsync(ServedApp app) =>
        (await app.AskAsync(string.Create(CultureInfo.InvariantCulture, $"levels?from={TimeProvider.System.GetUtcNow().AddDays(-3650):yyyy-MM-dd}"))).Took;

    private static int Report(Dictionary<string, double> few, Dictionary<string, double> most, int many)
    {
        Say($"{"milliseconds, median of " + Visits,-40} {Few,9} {many,9}    ratio");
        foreach (var (name, value) in most)
        {
            var ratio = few[name] > 0 ? (value / few[name]).ToString("0.0", CultureInfo.InvariantCulture) : "-";
            Say($"{name,-40} {few[name],9:0.0} {value,9:0.0} {ratio,8}");
        }

        var isGood = most["?view=events"] < WantedContent && most["/api/levels"] < WantedLevels;
        Say($"wanted: events below {WantedContent} ms, /api/levels below {WantedLevels} ms: {(isGood ? "yes" : "no")}");
        return isGood ? 0 : 1;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
