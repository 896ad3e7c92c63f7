using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class TableServiceClientTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    [Fact]
    public async Task A_table_is_created_once()
    {
        var name = $"t{Guid.NewGuid():N}";

        var first = await Account.CreateTableIfNotExistsAsync(name);
        var second = await Account.CreateTableIfNotExistsAsync(name);
        var refusal = await Refused(() => Account.CreateTableAsync(name));

        Assert.Equal((204, 409), (first.GetRawResponse().Status, second.GetRawResponse().Status));
        Assert.Equal((name, name), (first.Value.Name, second.Value.Name));
        Assert.Equal((409, "TableAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(204, (await Account.DeleteTableAsync(name)).Status);
    }

    [Fact]
    public async Task The_deletion_of_a_missing_table_answers_404_without_an_exception()
    {
        Assert.Equal(404, (await Account.DeleteTableAsync("missing")).Status);
        Assert.Equal(404, (await Account.GetTableClient("missing").DeleteAsync()).Status);
    }

    [Fact]
    public async Task Tables_are_listed_and_filtered()
    {
        Assert.Contains(Table.Name, (await Account.QueryAsync().All()).Select(table => table.Name));
        Assert.Equal(Table.Name, Assert.Single(await Account.QueryAsync(table => table.Name == Table.Name).All()).Name);
        Assert.Equal(Table.Name, Assert.Single(Account.Query(TableServiceClient.CreateQueryFilter($"TableName eq {Table.Name}"))).Name);
    }

    [Fact]
    public void A_table_client_knows_where_it_is()
    {
        var client = Account.GetTableClient("somewhere");

        Assert.Equal(("somewhere", "devstoreaccount1"), (client.Name, client.AccountName));
        Assert.Equal($"{Account.Uri.AbsoluteUri}/somewhere", client.Uri.AbsoluteUri);
    }

    [Fact]
    public async Task A_name_that_no_table_can_have_is_refused_with_400() =>
        Assert.Equal(400, (await Refused(() => Account.CreateTableAsync("not-a-table"))).Status);
}
