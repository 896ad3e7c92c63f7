using System.Diagnostics;
using System.Globalization;
using Monitor.Cli.Azurite;
using Monitor.Watch.Subscriptions;

namespace Monitor.Benchmarks.Spread;

/// <summary>
/// One alert to many subscriptions, over the tables and queues of Azurite: whether each is entered in the ledger and
/// asked for once, how long that takes, and whether ten times as many need more memory.
/// </summary>
internal static class SpreadBenchmark
{
    /// <summary>A tenth is told so often first: pools of buffers grow with the work that was done, not with who is told at once.</summary>
    private const int Times = 10;

    private const double Megabyte = 1_000_000;

    /// <summary>More than this, in bytes, for ten times the subscriptions is no flat memory.</summary>
    private const long Flat = 1_000_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if ((arguments is [var text] ? text : "10000") is var given
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || most < 10))
        {
            await Console.Error.WriteLineAsync($"'{given}' is no number of subscriptions: give a whole number from 10.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("monitor-spread-").FullName;
        try
        {
            var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System).EnsureAsync(Console.Error, CancellationToken.None);
            await using var azurite = await AzuriteProcess.StartAsync(installed, folder, AzuritePorts.Free, TimeProvider.System, CancellationToken.None);
            return await CompareAsync(most, azurite.Ports.ConnectionString);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> CompareAsync(int most, string connection)
    {
        var ids = Enumerable.Range(0, most).Select(number => SubscriptionId.Of(ChannelKind.File, $"{number}")).ToArray();
        var named = new List<UInt128>(2 * most);
        await using var app = new SpreadApp(connection);
        await app.StartAsync();
        var few = most / Times;
        await app.SubscribeAsync(ids[..few]);
        for (var time = 1; time < Times; time++)
        {
            await app.AskAsync($"warm-up {time}");
            await app.DrainAsync(named);
            named.Clear();
        }

        var (rightFew, heldFew) = await SpreadAsync(app, "few", ids[..few], named);
        var watch = Stopwatch.StartNew();
        await app.SubscribeAsync(ids[few..]);
        Say($"{most - few} subscriptions added in {watch.Elapsed.TotalSeconds:0} s");
        var (rightAll, heldAll) = await SpreadAsync(app, "all", ids, named);
        Say($"held for {most} beside {few} subscriptions: {(double)heldAll / heldFew:0.00} times, {(heldAll - heldFew) / Megabyte:0.00} MB more (wanted: at most {Flat / Megabyte:0} MB)");
        return rightFew && rightAll && heldAll - heldFew <= Flat ? 0 : 1;
    }

    private static async Task<(bool IsRight, long Held)> SpreadAsync(SpreadApp app, string name, SubscriptionId[] ids, List<UInt128> named)
    {
        named.Clear();
        app.Progress.Forget();
        var alert = await app.AskAsync(name);
        var watch = Stopwatch.StartNew();
        var (deliver, spread) = await app.DrainAsync(named);
        var took = watch.Elapsed;
        var wanted = ids.Select(SpreadApp.NumberOf).ToHashSet();
        var entered = await app.EnteredAsync(alert);
        var progress = app.Progress;
        Say($"{name}: {ids.Length} subscriptions in {took.TotalSeconds:0.0} s, {ids.Length / took.TotalSeconds:0} a second; {spread} messages to spread, {deliver} to deliver");
        Say($"  ledger: {entered.Count} entered, {Wrong(wanted, entered)}; queue: {named.Count} asked for, {Wrong(wanted, named)} (wanted: none)");
        Say($"  progress told {progress.Asked.Count} times, the last of {progress.Asked.LastOrDefault()}, {(progress.IsWhole ? "" : "not ")}whole; heap at most {progress.PeakHeap / Megabyte:0.00} MB, {progress.PeakHeld / Megabyte:0.00} MB of it held");
        return (IsOnceEach(wanted, entered) && IsOnceEach(wanted, named) && progress.IsWhole && progress.Asked[^1] == ids.Length, progress.PeakHeld);
    }

    private static bool IsOnceEach(HashSet<UInt128> wanted, List<UInt128> found) => found.Count == wanted.Count && wanted.SetEquals(found);

    private static string Wrong(HashSet<UInt128> wanted, List<UInt128> found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{wanted.Except(found).Count()} skipped, {found.Count - found.Distinct().Count()} twice, {found.Except(wanted).Count()} unknown");

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
