using Azure;
using Azure.Data.Tables;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>The claims, a row a name. Inserting the row is the lock: of many workers exactly one inserts, the others read its row.</summary>
internal sealed class ArticlesTable(TableServiceClient tables) : IClaims
{
    private readonly TableClient _table = tables.GetTableClient(TableNames.Articles);

    public async Task<Claim> EnterAsync(Claim wanted, FeedId feed, Uri? address, CancellationToken cancellation)
    {
        var match = new MatchId(wanted.FirstSeen, wanted.Means);
        var row = new Row
        {
            PartitionKey = TableKeys.ShardOf(wanted.Article.Value),
            RowKey = wanted.Article.Value,
            FirstSeen = wanted.FirstSeen,
            SameAs = wanted.SameAs?.Value ?? "",
            Feed = feed.Value,
            Address = StoredText.AddressOf(address),
            MatchKey = $"{TableKeys.MonthOf(wanted.FirstSeen)}/{TableKeys.NewestFirst(match)}",
            Alerts = wanted.Alerts,
            Settled = wanted.Settled,
        };
        return await _table.TryAddAsync(row, cancellation)
            ? wanted
            : await FindAsync(wanted.Article, cancellation) ?? await EnterAsync(wanted, feed, address, cancellation);
    }

    public async Task<Claim?> FindAsync(ArticleId article, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            TableKeys.ShardOf(article.Value), article.Value, cancellationToken: cancellation);
        return row is { HasValue: true, Value: { } found } ? ClaimOf(found) : null;
    }

    public async Task<bool> PointAsync(Claim claim, CancellationToken cancellation)
    {
        var pointed = new TableEntity(TableKeys.ShardOf(claim.Article.Value), claim.Article.Value)
        {
            [nameof(Row.SameAs)] = claim.SameAs?.Value ?? "", [nameof(Row.FirstSeen)] = claim.FirstSeen,
        };
        var revision = claim.Revision ?? ETag.All.ToString();
        return await _table.TryUpdateAsync(pointed, revision, TableUpdateMode.Merge, cancellation) is not null;
    }

    /// <summary>Only the row's maker and those who go on from it write here, and all of them write the same.</summary>
    public async Task SettleAsync(ArticleId article, CancellationToken cancellation)
    {
        var settled = new TableEntity(TableKeys.ShardOf(article.Value), article.Value) { [nameof(Row.Settled)] = true };
        await _table.UpdateEntityAsync(settled, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    private static Claim ClaimOf(Row row) => new(new ArticleId(row.RowKey), row.FirstSeen, row.Alerts, row.Settled)
    {
        SameAs = row.SameAs.Length > 0 ? new ArticleId(row.SameAs) : null, Revision = row.ETag.ToString(),
    };

    private sealed class Row : TableRow
    {
        public DateTimeOffset FirstSeen { get; set; }

        /// <summary>The row key of the article of which this row is another name; empty for an article's own.</summary>
        public string SameAs { get; set; } = "";

        public string Feed { get; set; } = "";

        public string Address { get; set; } = "";

        /// <summary>Where the match is: its partition and row key, joined by a slash.</summary>
        public string MatchKey { get; set; } = "";

        public bool Alerts { get; set; }

        public bool Settled { get; set; }
    }
}
