using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Monitor.Watch.Feedback;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>What readers said, a row a reader and match; the last word stands.</summary>
internal sealed class FeedbackTable(TableServiceClient tables) : IFeedback
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Feedback);

    public async Task RecordAsync(FeedbackEntry entry, CancellationToken cancellation) => await _table.UpsertEntityAsync(
        new Row
        {
            PartitionKey = TableKeys.MonthOf(entry.Match.FirstSeen),
            RowKey = TableKeys.OpinionOf(entry.Match, entry.Who),
            Article = entry.Match.Article.Value,
            FirstSeen = entry.Match.FirstSeen,
            Band = entry.Match.Band.ToString(),
            Who = entry.Who,
            Opinion = entry.Opinion.ToString(),
            At = entry.At,
            ModelVersion = entry.ModelVersion,
        },
        TableUpdateMode.Replace,
        cancellation);

    public async Task WithdrawAsync(MatchId match, string who, CancellationToken cancellation) => await _table.DeleteEntityAsync(
        TableKeys.MonthOf(match.FirstSeen), TableKeys.OpinionOf(match, who), cancellationToken: cancellation);

    public async IAsyncEnumerable<FeedbackEntry> NewestFirstAsync(
        MatchWindow window, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (after, before) = TableKeys.RowsOf(window);
        foreach (var month in TableKeys.MonthsOf(window.From, window.Until))
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.MonthOf(month)} and RowKey gt {after} and RowKey lt {before}");
            await foreach (var row in _table.QueryAsync<Row>(filter, cancellationToken: cancellation))
            {
                yield return EntryOf(row);
            }
        }
    }

    private static FeedbackEntry EntryOf(Row row) => new(
        new MatchId(row.FirstSeen, new ArticleId(row.Article), Enum.Parse<MatchBand>(row.Band)), row.Who, Enum.Parse<Opinion>(row.Opinion), row.At, row.ModelVersion);

    private sealed class Row : TableRow
    {
        public string Article { get; set; } = "";

        public DateTimeOffset FirstSeen { get; set; }

        public string Band { get; set; } = nameof(MatchBand.Match);

        public string Who { get; set; } = "";

        public string Opinion { get; set; } = "";

        public DateTimeOffset At { get; set; }

        public string ModelVersion { get; set; } = "";
    }
}
