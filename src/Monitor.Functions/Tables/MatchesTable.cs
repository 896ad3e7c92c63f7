using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

internal sealed class MatchesTable(TableServiceClient tables) : IMatches
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Matches);

    public async Task<Match> StoreAsync(Match match, CancellationToken cancellation) =>
        await _table.TryAddAsync(RowOf(match), cancellation) is { } revision
            ? match with { Revision = revision }
            : await FindAsync(match.Id, cancellation) ?? match;

    public async Task<bool> SaveAsync(Match match, CancellationToken cancellation)
    {
        var revision = match.Revision ?? throw new ArgumentException("The match was never read from the store.", nameof(match));
        return await _table.TryUpdateAsync(RowOf(match), revision, TableUpdateMode.Replace, cancellation) is not null;
    }

    public async Task<Match?> FindAsync(MatchId id, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            TableKeys.MonthOf(id.FirstSeen, id.Band), TableKeys.NewestFirst(id), cancellationToken: cancellation);
        return row.HasValue ? MatchOf(row.Value!) : null;
    }

    public async Task RemoveAsync(MatchId id, CancellationToken cancellation) => await _table.DeleteEntityAsync(
        TableKeys.MonthOf(id.FirstSeen, id.Band), TableKeys.NewestFirst(id), cancellationToken: cancellation);

    public async IAsyncEnumerable<Match> NewestFirstAsync(
        MatchWindow window, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (after, before) = TableKeys.RowsOf(window);
        foreach (var month in TableKeys.MonthsOf(window.From, window.Until))
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.MonthOf(month, window.Band)} and RowKey gt {after} and RowKey lt {before}");
            await foreach (var row in _table.QueryAsync<Row>(filter, cancellationToken: cancellation))
            {
                yield return MatchOf(row);
            }
        }
    }

    private static Row RowOf(Match match) => new()
    {
        PartitionKey = TableKeys.MonthOf(match.Id.FirstSeen, match.Id.Band),
        RowKey = TableKeys.NewestFirst(match.Id),
        Article = match.Id.Article.Value,
        Band = match.Id.Band.ToString(),
        FirstSeen = match.Id.FirstSeen,
        Feed = match.Feed.Value,
        Title = StoredText.Cut(match.Title, StoredText.Title),
        Address = StoredText.AddressOf(match.Address),
        Source = StoredText.Cut(match.Source, StoredText.Title),
        Published = match.Published,
        Score = match.Score,
        ModelVersion = match.ModelVersion,
        Sentences = MatchLists.Write(match.Sentences),
        Terms = MatchLists.Write(match.Terms),
        Nearest = MatchLists.Write(match.Nearest),
        Missing = MatchLists.Write(match.Missing),
        Figures = FiguresJson.Write(match.Figures),
        EventOpened = match.Event?.Opened,
        Event = match.Event?.Value ?? "",
        Alerts = match.Alerts,
        Shortfall = StoredText.Cut(match.Shortfall, StoredText.Words),
        Mark = match.Mark,
        Versions = MatchLists.Write(match.Versions),
    };

    private static Match MatchOf(Row row) => new()
    {
        Id = new MatchId(row.FirstSeen, new ArticleId(row.Article), Enum.Parse<MatchBand>(row.Band)),
        Feed = new FeedId(row.Feed),
        Title = row.Title,
        Address = row.Address.Length > 0 ? new Uri(row.Address) : null,
        Source = row.Source,
        Published = row.Published,
        Score = row.Score,
        ModelVersion = row.ModelVersion,
        Sentences = MatchLists.ReadSentences(row.Sentences),
        Terms = MatchLists.ReadTerms(row.Terms),
        Nearest = MatchLists.ReadNearest(row.Nearest),
        Missing = MatchLists.ReadMissing(row.Missing),
        Figures = FiguresJson.Read(row.Figures),
        Event = row.EventOpened is { } opened && row.Event.Length > 0 ? new EventId(opened, row.Event) : null,
        Alerts = row.Alerts,
        Shortfall = row.Shortfall,
        Mark = row.Mark,
        Versions = MatchLists.ReadVersions(row.Versions),
        Revision = row.ETag.ToString(),
        Written = row.Timestamp,
    };

    private sealed class Row : TableRow
    {
        public string Article { get; set; } = "";

        public string Band { get; set; } = nameof(MatchBand.Match);

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

        public string Nearest { get; set; } = "";

        public string Missing { get; set; } = "[]";

        public string Figures { get; set; } = "[]";

        public DateTimeOffset? EventOpened { get; set; }

        public string Event { get; set; } = "";

        public bool Alerts { get; set; }

        public string Shortfall { get; set; } = "";

        public string Mark { get; set; } = "";

        public string Versions { get; set; } = "[]";
    }
}
