using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

internal sealed class MatchesTable(TableServiceClient tables) : IMatches
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Matches);

    public async Task<Match> StoreAsync(Match match, CancellationToken cancellation) =>
        await _table.TryAddAsync(RowOf(match), cancellation) ? match : await FindAsync(match.Id, cancellation) ?? match;

    public async Task<bool> SaveAsync(Match match, CancellationToken cancellation)
    {
        var revision = match.Revision ?? throw new ArgumentException("The match was never read from the store.", nameof(match));
        return await _table.TryUpdateAsync(RowOf(match), revision, TableUpdateMode.Replace, cancellation) is not null;
    }

    public async Task<Match?> FindAsync(MatchId id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            TableKeys.MonthOf(id.FirstSeen), TableKeys.NewestFirst(id), cancellationToken: cancellation);
        return row.HasValue ? MatchOf(row.Value!) : null;
    }

    public async IAsyncEnumerable<Match> NewestFirstAsync(
        MatchWindow window, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var month in MonthsOf(window))
        {
            // Row keys begin with inverted ticks: later than Until sorts before it, earlier than From after it. The
            // tilde sorts after the hyphen that follows the ticks, so that the moment From itself is inside.
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {month} and RowKey gt {TableKeys.InvertedTicks(window.Until) + "~"} and RowKey lt {TableKeys.InvertedTicks(window.From) + "~"}");
            await foreach (var row in _table.QueryAsync<Row>(filter, cancellationToken: cancellation))
            {
                yield return MatchOf(row);
            }
        }
    }

    private static IEnumerable<string> MonthsOf(MatchWindow window)
    {
        var month = new DateTimeOffset(window.Until.UtcDateTime.Year, window.Until.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        for (; month.AddMonths(1) > window.From; month = month.AddMonths(-1))
        {
            yield return TableKeys.MonthOf(month);
        }
    }

    private static Row RowOf(Match match) => new()
    {
        PartitionKey = TableKeys.MonthOf(match.Id.FirstSeen),
        RowKey = TableKeys.NewestFirst(match.Id),
        Article = match.Id.Article.Value,
        FirstSeen = match.Id.FirstSeen,
        Feed = match.Feed.Value,
        Title = StoredText.Cut(match.Title, StoredText.Title),
        Address = StoredText.AddressOf(match.Address),
        Source = StoredText.Cut(match.Source, StoredText.Title),
        Published = match.Published,
        Score = match.Score,
        ModelVersion = match.ModelVersion,
        Sentences = EvidenceJson.Write(match.Sentences),
        Terms = EvidenceJson.Write(match.Terms),
        Alerts = match.Alerts,
        Shortfall = StoredText.Cut(match.Shortfall, StoredText.Words),
        Mark = match.Mark,
        Versions = VersionsJson.Write(match.Versions),
    };

    private static Match MatchOf(Row row) => new()
    {
        Id = new MatchId(row.FirstSeen, new ArticleId(row.Article)),
        Feed = new FeedId(row.Feed),
        Title = row.Title,
        Address = row.Address.Length > 0 ? new Uri(row.Address) : null,
        Source = row.Source,
        Published = row.Published,
        Score = row.Score,
        ModelVersion = row.ModelVersion,
        Sentences = EvidenceJson.ReadSentences(row.Sentences),
        Terms = EvidenceJson.ReadTerms(row.Terms),
        Alerts = row.Alerts,
        Shortfall = row.Shortfall,
        Mark = row.Mark,
        Versions = VersionsJson.Read(row.Versions),
        Revision = row.ETag.ToString(),
    };

    private sealed class Row : TableRow
    {
        public string Article { get; set; } = "";

        public DateTimeOffset FirstSeen { get; set; }

        public string Feed { get; set; } = "";

        public string Title { get; set; } = "";

        public string Address { get; set; } = "";

        public string Source { get; set; } = "";

        public DateTimeOffset? Published { get; set; }

        public double Score { get; set; }

        public string ModelVersion { get; set; } = "";

        public string Sentences { get; set; } = "[]";

        public string Terms { get; set; } = "[]";

        public bool Alerts { get; set; }

        public string Shortfall { get; set; } = "";

        public string Mark { get; set; } = "";

        public string Versions { get; set; } = "[]";
    }
}
