using System.Text.Json;
using Azure.Data.Tables;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tables;

/// <summary>The matches as lists show them: of each row its name, title, source, date and score.</summary>
internal sealed class MatchSummaries(TableServiceClient tables) : IMatchSummaries
{
    /// <summary>How many matches a page looks at before it hands on: two queries' worth.</summary>
    private const int MostLooked = 2000;

    private const int MostPerPage = 1000;

    private static readonly string[] Shown =
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), "Article", "FirstSeen", "Title", "Source", "Published", "Score"];

    private readonly TableClient _table = tables.GetTableClient(TableNames.Matches);

    public async Task<ListPage> ReadAsync(
        MatchWindow window, IReadOnlyList<string> words, ListCursor? after, int limit, CancellationToken cancellation)
    {
        var looked = 0;
        List<string> found = [];
        var rows = _table.NewestFirstAsync(
            month => TableKeys.MonthOf(month, window.Band), ListCursor.Later(after, window.Until), window.From, Shown, words.Count > 0 ? MostPerPage : limit, cancellation);
        await foreach (var row in rows)
        {
            if (words.All(word => Has(row, "Title", word) || Has(row, "Source", word)))
            {
                found.Add(SummaryOf(row, window.Band).Write());
            }

            if (found.Count == limit || ++looked == MostLooked)
            {
                return new ListPage(found, ListCursor.After(row.RowKey));
            }
        }

        return new ListPage(found, null);
    }

    private static bool Has(TableEntity row, string name, string word) => (row.GetString(name) ?? "").Contains(word, StringComparison.OrdinalIgnoreCase);

    private static MatchSummaryJson SummaryOf(TableEntity row, MatchBand band) => new(
        row.GetString("Article"),
        row.GetDateTimeOffset("FirstSeen")!.Value,
        JsonNamingPolicy.CamelCase.ConvertName(band.ToString()),
        row.GetString("Title"),
        row.GetString("Source"),
        row.GetDateTimeOffset("Published"),
        Math.Round(row.GetDouble("Score") ?? 0, 4));
}
