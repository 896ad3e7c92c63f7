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
            MatchKey = TableKeys.NewestFirst(match),
            Alerts = wanted.Alerts,
            Settled = wanted.Settled,
        };
        return await _table.TryAddAsync(row, cancellation) is { } revision
            ? wanted with { Revision = revision }
            : await FindAsync(wanted.Article, cancellation) ?? await EnterAsync(wanted, feed, address, cancellation);
    }

    public async Task<Claim?> FindAsync(ArticleId article, CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<Row>(
            TableKeys.ShardOf(article.Value), article.Value, cancellationToken: cancellation);
        return row is { HasValue: true, Value: { } found } ? ClaimOf(found) : null;
    }

    public Task<bool> PointAsync(Claim claim, CancellationToken cancellation)
    {
        var pointed = KeysOf(claim.Article);
        pointed[nameof(Row.SameAs)] = claim.SameAs?.Value ?? "";
        pointed[nameof(Row.FirstSeen)] = claim.FirstSeen;
        return MergeAsync(pointed, claim, cancellation);
    }

    public Task<bool> SealAsync(Claim claim, CancellationToken cancellation)
    {
        var kept = KeysOf(claim.Article);
        kept[nameof(Row.Sealed)] = true;
        return MergeAsync(kept, claim, cancellation);
    }

    /// <summary>Only those who go on from the sealed claim write here, and all of them write the same.</summary>
    public async Task SettleAsync(ArticleId article, CancellationToken cancellation)
    {
        var settled = KeysOf(article);
        settled[nameof(Row.Settled)] = true;
        await _table.UpdateEntityAsync(settled, ETag.All, TableUpdateMode.Merge, cancellation);
    }

    private async Task<bool> MergeAsync(TableEntity change, Claim claim, CancellationToken cancellation)
    {
        var revision = claim.Revision ?? throw new ArgumentException("The claim was never read from the store.", nameof(claim));
        return await _table.TryUpdateAsync(change, revision, TableUpdateMode.Merge, cancellation) is not null;
    }

    private static TableEntity KeysOf(ArticleId article) => new(TableKeys.ShardOf(article.Value), article.Value);

    private static Claim ClaimOf(Row row) => new(new ArticleId(row.RowKey), row.FirstSeen, row.Alerts, row.Settled)
    {
        SameAs = row.SameAs.Length > 0 ? new ArticleId(row.SameAs) : null, Sealed = row.Sealed, Revision = row.ETag.ToString(),
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

        /// <summary>Missing in rows of earlier versions, where a settled claim counts as sealed.</summary>
        public bool Sealed { get; set; }

        public bool Settled { get; set; }
    }
}
