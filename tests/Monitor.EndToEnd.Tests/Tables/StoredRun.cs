using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Tables;

/// <summary>The tables after a run over the sample feed, read while storage is up again without the program.</summary>
public sealed class StoredRun : Scene
{
    private IReadOnlyDictionary<string, TableRow[]> _tables = null!;

    internal TableRow[] Matches => [.. Kept.Where(row => row["Band"] == "Match")];

    /// <summary>With what is kept for a person.</summary>
    internal TableRow[] Kept => _tables["Matches"];

    internal TableRow[] Articles => _tables["Articles"];

    internal TableRow[] Deliveries => _tables["Deliveries"];

    internal TableRow[] Feeds => _tables["Feeds"];

    internal TableRow[] Subscriptions => _tables["Subscriptions"];

    internal IReadOnlyCollection<string> AlertFiles { get; private set; } = [];

    internal DateTimeOffset Began { get; private set; }

    internal DateTimeOffset Ended { get; private set; }

    public override async Task InitializeAsync()
    {
        Began = TimeProvider.System.GetUtcNow();
        await Analyst.RunAsync("run", "--once", "--feeds", Repository.Samples, "--since", "all");
        Ended = TimeProvider.System.GetUtcNow();
        AlertFiles = [.. Analyst.AlertFiles.Keys];
        await using var storage = await Analyst.OpenStorageAsync();
        _tables = await TableReader.ReadAsync(
            storage.ConnectionString, "Matches", "Articles", "Deliveries", "Feeds", "Subscriptions");
    }
}
