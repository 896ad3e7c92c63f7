using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class KeyTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    public static TheoryData<string> Keys =>
    [
        "o'brien", "''", "100%", "%27", "a+b", "two words", "a&b=c;d,e:@$!*()", "Ünïcödé 日本語", "🚀", string.Empty,
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_row_is_found_under_the_keys_it_was_added_with(string key)
    {
        await Table.AddEntityAsync(new TableEntity(key, key) { ["Text"] = key });

        TableEntity row = await Table.GetEntityAsync<TableEntity>(key, key);

        Assert.Equal((key, key, key), (row.PartitionKey, row.RowKey, row.GetString("Text")));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_filter_finds_a_row_by_its_keys(string key)
    {
        await Table.AddEntityAsync(new TableEntity(key, key));
        await Table.AddEntityAsync(new TableEntity(key, "another"));

        var rows = await Table.QueryAsync<TableEntity>(row => row.PartitionKey == key && row.RowKey == key).All();

        Assert.Equal(key, Assert.Single(rows).RowKey);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_row_is_updated_and_deleted_under_its_keys(string key)
    {
        await Table.UpsertEntityAsync(new TableEntity(key, key) { ["Count"] = 1 });
        await Table.UpdateEntityAsync(new TableEntity(key, key) { ["Count"] = 2 }, ETag.All);
        var updated = await Table.GetEntityAsync<TableEntity>(key, key);
        var deletion = await Table.DeleteEntityAsync(key, key);

        Assert.Equal((2, 204), (updated.Value.GetInt32("Count"), deletion.Status));
        Assert.Empty(await Table.QueryAsync<TableEntity>().All());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_transaction_writes_under_the_keys_it_is_given(string key)
    {
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, new TableEntity(key, key))]);

        Assert.True((await Table.GetEntityIfExistsAsync<TableEntity>(key, key)).HasValue);
    }
}
