using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class QueryTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    [Fact]
    public async Task More_than_a_page_of_rows_is_read_whole_and_in_order()
    {
        await Fill(1001);

        var pages = await Table.QueryAsync<TableEntity>("PartitionKey eq 'p'").Pages();

        Assert.Equal([1000, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(Enumerable.Range(0, 1001), pages.SelectMany(page => page.Values).Select(row => row.GetInt32("Number")!.Value));
        Assert.Null(pages[^1].ContinuationToken);
    }

    [Fact]
    public async Task A_query_goes_on_where_a_continuation_token_says()
    {
        await Fill(25);
        var first = (await Table.QueryAsync<TableEntity>(maxPerPage: 10).Pages())[0];

        var rest = await Table.QueryAsync<TableEntity>().Pages(first.ContinuationToken, 10);

        Assert.Equal([10, 5], rest.Select(page => page.Values.Count));
        Assert.Equal(10, rest[0].Values[0].GetInt32("Number"));
    }

    [Fact]
    public async Task A_page_size_asked_of_the_pages_wins()
    {
        await Fill(5);

        var pages = await Table.QueryAsync<TableEntity>(maxPerPage: 1).Pages(size: 4);

        Assert.Equal([4, 1], pages.Select(page => page.Values.Count));
    }

    [Fact]
    public async Task Only_selected_columns_are_fetched()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Wanted"] = 1L, ["Other"] = 2 });

        TableEntity one = await Table.GetEntityAsync<TableEntity>("p", "r", ["Wanted", "RowKey"]);
        var many = Assert.Single(await Table.QueryAsync<TableEntity>(select: ["Wanted", "RowKey"]).All());

        Assert.Equal((1L, "r", false), (one.GetInt64("Wanted"), one.RowKey, one.ContainsKey("Other")));
        Assert.Equal((1L, "r", false), (many.GetInt64("Wanted"), many.RowKey, many.ContainsKey("Other")));
    }

    [Fact]
    public async Task A_query_that_finds_nothing_yields_one_empty_page() =>
        Assert.Empty(Assert.Single(await Table.QueryAsync<TableEntity>("PartitionKey eq 'nobody'").Pages()).Values);

    [Fact]
    public async Task Every_row_carries_its_tag()
    {
        var added = await Table.AddEntityAsync(Rows.Row());

        Assert.Equal(added.Headers.ETag, Assert.Single(await Table.QueryAsync<TableEntity>().All()).ETag);
    }

    [Fact]
    public async Task Filters_compare_every_type()
    {
        var id = Guid.NewGuid();
        var moment = new DateTimeOffset(2005, 8, 31, 1, 2, 3, TimeSpan.Zero).AddTicks(7);
        await Table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Long"] = 5_000_000_000L, ["Double"] = 2.0, ["Id"] = id, ["Moment"] = moment, ["Yes"] = true, ["Text"] = "it's", ["Int"] = 3,
        });

        Assert.Single(await Table.QueryAsync<TableEntity>(row => row.GetInt64("Long") == 5_000_000_000L).All());
        Assert.Single(await Table.QueryAsync<TableEntity>(row => row.GetDouble("Double") >= 2.0).All());
        Assert.Single(await Table.QueryAsync<TableEntity>(row => row.GetGuid("Id") == id).All());
        Assert.Single(await Table.QueryAsync<TableEntity>(row => row.GetDateTimeOffset("Moment") == moment).All());
        Assert.Single(await Table.QueryAsync<TableEntity>(row => row.GetBoolean("Yes") == true).All());
        Assert.Single(await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Text eq {"it's"} and Int lt {4}")).All());
        Assert.Empty(await Table.QueryAsync<TableEntity>(row => row.GetDateTimeOffset("Moment") < moment).All());
    }

    [Fact]
    public async Task A_range_of_row_keys_is_read_in_order()
    {
        await Fill(20);

#pragma warning disable CA1309 // A filter is ordinal; the overload that says so cannot be translated.
        var rows = await Table.QueryAsync<TableEntity>(
            row => row.PartitionKey == "p" && row.RowKey.CompareTo("0005") >= 0 && string.Compare(row.RowKey, "0008") < 0).All();
#pragma warning restore CA1309

        Assert.Equal(["0005", "0006", "0007"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task Rows_are_read_without_waiting_for_tasks()
    {
        await Fill(5);

        Assert.Equal(5, Table.Query<TableEntity>(maxPerPage: 2).Count());
        Assert.Equal([2, 2, 1], Table.Query<TableEntity>(row => row.PartitionKey == "p", 2).AsPages().Select(page => page.Values.Count));
    }

    [Fact]
    public async Task A_filter_that_the_service_cannot_read_is_refused_with_400()
    {
        await Table.AddEntityAsync(Rows.Row());

        Assert.Equal(400, (await Refused(() => Table.QueryAsync<TableEntity>("PartitionKey is 'p'").All())).Status);
    }

    private async Task Fill(int count)
    {
        var rows = Enumerable.Range(0, count).Select(number => new TableEntity("p", $"{number:D4}") { ["Number"] = number });
        foreach (var chunk in rows.Chunk(100))
        {
            await Table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
        }
    }
}
