using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.EndToEnd.Tests.Mail;
using Monitor.EndToEnd.Tests.News;
using Monitor.EndToEnd.Tests.Tables;
using Monitor.Testing;
using Xunit.Abstractions;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>
/// Runs over six feeds that are killed at random moments while they tell folders, webhooks and mail addresses, whose
/// servers are moody; then runs that are left alone until nothing waits, and one more. The moments are told by what the
/// servers were asked, so a busy machine changes little. MONITOR_KILLS says how often (50), MONITOR_KILL_SEED repeats a
/// run's chance.
/// </summary>
public sealed class KilledRuns(IMessageSink diagnostics) : Scene
{
    private const int MostRunsToTheEnd = 12;

    private readonly int _seed = Number("MONITOR_KILL_SEED", RandomNumberGenerator.GetInt32(int.MaxValue));
    private readonly HashSet<int> _killed = [];
    private IReadOnlyDictionary<string, TableRow[]> _tables = null!;
    private int _runs;

    internal int Kills { get; } = Number("MONITOR_KILLS", 50);

    /// <summary>For the message of a failure.</summary>
    internal string Story { get; private set; } = "";

    /// <summary>The secret that the user was shown, by the webhook's path.</summary>
    internal Dictionary<string, string> Secrets { get; } = [];

    /// <summary>The numbers of the runs that did not end by themselves.</summary>
    internal IReadOnlySet<int> Killed => _killed;

    internal MonitorRun Last { get; private set; } = null!;

    /// <summary>How many receipts there were before the last run.</summary>
    internal int BeforeLast { get; private set; }

    internal IReadOnlyList<RecordedRequest> Posts { get; private set; } = [];

    internal IReadOnlyList<SeenMail> Mails { get; private set; } = [];

    /// <summary>Those of each receiver in the order of its answers.</summary>
    internal IReadOnlyList<Receipt> Receipts { get; private set; } = [];

    internal IReadOnlyDictionary<string, string> AlertFiles { get; private set; } = null!;

    internal TableRow[] Matches => _tables["Matches"];

    internal TableRow[] Deliveries => _tables["Deliveries"];

    /// <summary>Each subscription's address by its id.</summary>
    internal IReadOnlyDictionary<string, string> Addresses =>
        _tables["Subscriptions"].ToDictionary(row => row.RowKey, row => row["Address"]);

    /// <summary>The more kills, the more there must be to say.</summary>
    private int Subscribers => 1 + (Kills / 100);

    public override async Task InitializeAsync()
    {
        var chance = new Random(_seed);
        await using var wires = await LoopbackServer.StartAsync();
        await using var hook = await LoopbackServer.StartAsync();
        await using var mail = await MailServer.StartAsync(new MailMood(_seed, Refused: 0.08, Cut: 0.05, Lost: 0.06));
        await using (await Analyst.OpenStorageAsync())
        {
            var feeds = new FeedSet(wires, chance);
            var receiver = new Receiver(hook, new Random(_seed), Subscribers);
            Set(mail);
            await SubscribeAsync(receiver);
            string[] command = ["run", "--once", "--since", "all", "--feeds", .. feeds.Addresses];
            for (var kill = 1; kill <= Kills; kill++)
            {
                feeds.Edition = Headline.Drawdown.Count * kill / Kills;
                await KillAsync(command, () => wires.Requests.Count + receiver.Posts.Count + mail.Mails.Count, chance);
            }

            await EndAsync(command, () => receiver.Posts.Count + mail.Mails.Count);
            await ReadAsync(receiver, mail);
        }

        Story = $"Seed {_seed}: {_killed.Count} of {Kills} kills landed, {Receipts.Count} receipts "
            + $"({string.Join(", ", Receipts.CountBy(receipt => receipt.Answer).Select(answers => $"{answers.Value} {answers.Key}"))}), "
            + $"{Receipts.Count - Receipts.DistinctBy(receipt => receipt.Delivery).Count()} of them not the first, {_runs} runs.";
        diagnostics.OnMessage(new Xunit.Sdk.DiagnosticMessage(Story));
    }

    /// <summary>Short waits and leases, so that the end comes soon: what is between two attempts does not matter here.</summary>
    private void Set(MailServer mail)
    {
        mail.Serve(Analyst);
        Analyst.Environment["Smtp__TimeLimit"] = "00:00:05";
        Analyst.Environment["Channels__TimeLimit"] = "00:00:05";
        Analyst.Environment["Channels__RetryWaits"] = string.Join(' ', Enumerable.Repeat("00:00:01", 20));
    }

    private async Task SubscribeAsync(Receiver receiver)
    {
        for (var number = 0; number < Subscribers; number++)
        {
            await Analyst.RunAsync("subscriptions", "add", number == 0 ? Analyst.Alerts : $"{Analyst.Alerts}-{number}");
            await Analyst.RunAsync("subscriptions", "add", $"analyst-{number}@reader.example");
            var added = await Analyst.RunAsync("subscriptions", "add", receiver.Addresses[number]);
            Secrets[new Uri(receiver.Addresses[number]).AbsolutePath] = added.Output.Split(' ')[^1].Trim();
        }
    }

    private async Task KillAsync(string[] command, Func<int> progress, Random chance)
    {
        var before = progress();
        var enough = before + chance.Next(1, 20);
        var patience = TimeSpan.FromMilliseconds(chance.Next(100, 600));
        var more = TimeSpan.FromMilliseconds(chance.Next(60));
        Name();
        await using var process = Analyst.Start(command);
        await Eventually.IsTrueAsync(() => progress() > before || process.HasExited, "the run begins", TimeSpan.FromSeconds(60));
        var busy = Stopwatch.StartNew();
        await Eventually.IsTrueAsync(() => progress() >= enough || busy.Elapsed > patience || process.HasExited, "the run is in the middle");
        await Task.Delay(more, TimeProvider.System, CancellationToken.None);
        if (!process.HasExited)
        {
            _killed.Add(_runs);
            await process.KillAsync();
        }
    }

    /// <summary>Dead letters are what a message becomes that was in the hands of five killed runs.</summary>
    private async Task EndAsync(string[] command, Func<int> receipts)
    {
        await RunToTheEndAsync(command);
        if (!(await Analyst.RunAsync("replay", "--all")).Output.StartsWith("0 ", StringComparison.Ordinal))
        {
            await RunToTheEndAsync(command);
        }

        BeforeLast = receipts();
        Last = await RunAsync(command);
    }

    private async Task RunToTheEndAsync(string[] command)
    {
        var end = _runs + MostRunsToTheEnd;
        while ((await RunAsync(command)).Error.Contains("later attempt", StringComparison.Ordinal) && _runs < end)
        {
        }
    }

    private Task<MonitorRun> RunAsync(string[] command)
    {
        Name();
        return Analyst.RunAsync(command);
    }

    private void Name()
    {
        _runs++;
        Analyst.Environment["Smtp__HelloName"] = RunName.Of(_runs);
        Analyst.Environment["Fetch__ContactAddress"] = $"https://{RunName.Of(_runs)}/";
    }

    private async Task ReadAsync(Receiver receiver, MailServer mail)
    {
        (Posts, Mails, AlertFiles) = (receiver.Posts, mail.Mails, Analyst.AlertFiles);
        Receipts =
        [
            .. receiver.Receipts,
            .. Mails.Select(seen => new Receipt(RunName.In(seen.Sender), seen.To, seen.Id.Split('.')[0], Enum.Parse<ReceiverAnswer>(seen.Answer))),
        ];
        await using var storage = await Analyst.OpenStorageAsync();
        _tables = await TableReader.ReadAsync(storage.ConnectionString, "Matches", "Deliveries", "Subscriptions");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
