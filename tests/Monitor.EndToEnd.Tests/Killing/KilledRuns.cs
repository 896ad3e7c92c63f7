using System.Globalization;
using System.Security.Cryptography;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Tables;
using Monitor.Testing;
using Xunit.Abstractions;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>
/// Runs over six feeds that are killed at random moments, and then runs that are left alone until nothing waits. The
/// moments are told by what the servers were asked, so a busy machine changes little. MONITOR_KILLS says how often
/// (6), MONITOR_KILL_SEED repeats a run's chance.
/// </summary>
public sealed class KilledRuns(IMessageSink diagnostics) : Scene
{
    // A sender that is killed holds its line of the ledger for a minute, and each run waits 11 s for messages.
    private const int MostRunsToTheEnd = 12;

    private readonly int _seed = Number("MONITOR_KILL_SEED", RandomNumberGenerator.GetInt32(int.MaxValue));
    private IReadOnlyDictionary<string, TableRow[]> _tables = null!;

    internal int Kills { get; } = Number("MONITOR_KILLS", 6);

    /// <summary>For the message of a failure.</summary>
    internal string Story { get; private set; } = "";

    internal string Secret { get; private set; } = "";

    internal MonitorRun Last { get; private set; } = null!;

    internal IReadOnlyList<Receipt> Receipts { get; private set; } = [];

    internal IReadOnlyDictionary<string, string> AlertFiles { get; private set; } = null!;

    internal TableRow[] Matches => _tables["Matches"];

    internal TableRow[] Deliveries => _tables["Deliveries"];

    public override async Task InitializeAsync()
    {
        var chance = new Random(_seed);
        await using var wires = await LoopbackServer.StartAsync();
        await using var hook = await LoopbackServer.StartAsync();
        var receiver = new Receiver(hook, new Random(_seed));
        receiver.Listen();
        string[] command = ["run", "--once", "--since", "all", "--feeds", .. FeedSet.Script(wires, chance)];
        await SubscribeAsync(receiver.Address);
        var landed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            landed += await KillAsync(command, () => wires.Requests.Count + receiver.Count, chance) ? 1 : 0;
            receiver.EndRun();
        }

        var killed = receiver.Count;
        await RunToTheEndAsync(command, receiver);
        await ReadAsync();
        Receipts = receiver.Receipts;
        Story = $"Seed {_seed}: {landed} of {Kills} kills landed, {killed} of {Receipts.Count} receipts before the last, "
            + $"{Receipts.Count - Receipts.DistinctBy(receipt => receipt.Id).Count()} repeated.";
        diagnostics.OnMessage(new Xunit.Sdk.DiagnosticMessage(Story));
    }

    private async Task SubscribeAsync(string hook)
    {
        await Analyst.RunAsync("subscriptions", "add", Analyst.Alerts);
        var added = await Analyst.RunAsync("subscriptions", "add", hook);
        Secret = added.Output.Split(' ')[^1].Trim();
    }

    /// <returns>Whether it still ran when it was killed.</returns>
    private async Task<bool> KillAsync(string[] command, Func<int> progress, Random chance)
    {
        var enough = progress() + chance.Next(1, 12);
        var more = TimeSpan.FromMilliseconds(chance.Next(100));
        await using var process = Analyst.Start(command);
        await Eventually.IsTrueAsync(() => progress() >= enough || process.HasExited, "the run is in the middle", TimeSpan.FromSeconds(60));
        await Task.Delay(more, TimeProvider.System, CancellationToken.None);
        var ran = !process.HasExited;
        await process.KillAsync();
        return ran;
    }

    private async Task RunToTheEndAsync(string[] command, Receiver receiver)
    {
        var runs = 0;
        do
        {
            Last = await Analyst.RunAsync(command);
            receiver.EndRun();
        }
        while (Last.Error.Contains("later attempt", StringComparison.Ordinal) && ++runs < MostRunsToTheEnd);
    }

    private async Task ReadAsync()
    {
        AlertFiles = Analyst.AlertFiles;
        await using var storage = await Analyst.OpenStorageAsync();
        _tables = await TableReader.ReadAsync(storage.ConnectionString, "Matches", "Deliveries");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
