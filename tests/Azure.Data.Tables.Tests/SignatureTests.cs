using Azure.Data.Tables.Sas;
using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class SignatureTests(AzuriteFixture azurite) : AzuriteTableTests(azurite)
{
    private static readonly DateTimeOffset NextCentury = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_signed_address_lets_in()
    {
        var client = new TableClient(Table.GenerateSasUri(TableSasPermissions.All, NextCentury));

        await client.AddEntityAsync(Rows.Row("it's", "r"));

        Assert.Equal(Table.Name, client.Name);
        Assert.Single(await client.QueryAsync<TableEntity>(row => row.PartitionKey == "it's").All());
    }

    [Fact]
    public async Task A_signature_beside_the_address_lets_in()
    {
        var signature = new AzureSasCredential(Table.GenerateSasUri(TableSasPermissions.All, NextCentury).Query);

        var client = new TableClient(Table.Uri, signature);

        await client.AddEntityAsync(Rows.Row());
        Assert.True((await client.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task A_signature_in_a_connection_string_lets_in()
    {
        var signature = Table.GenerateSasUri(TableSasPermissions.All, NextCentury).Query.TrimStart('?');
        var account = new TableServiceClient($"TableEndpoint={Account.Uri.AbsoluteUri};SharedAccessSignature={signature}");

        await account.GetTableClient(Table.Name).AddEntityAsync(Rows.Row());

        Assert.Single(await Table.QueryAsync<TableEntity>().All());
    }

    [Fact]
    public async Task A_signature_for_reading_does_not_let_write()
    {
        var client = new TableClient(Table.GenerateSasUri(TableSasPermissions.Read, NextCentury));

        Assert.Empty(await client.QueryAsync<TableEntity>().All());
        Assert.Equal(403, (await Refused(() => client.AddEntityAsync(Rows.Row()))).Status);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_with_403()
    {
        var stranger = new TableClient(Account.Uri, Table.Name, new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])));

        Assert.Equal(403, (await Refused(() => stranger.AddEntityAsync(Rows.Row()))).Status);
    }

    [Fact]
    public void Without_an_account_key_nothing_is_signed()
    {
        var client = new TableClient(Table.GenerateSasUri(TableSasPermissions.All, NextCentury));

        Assert.Throws<InvalidOperationException>(() => client.GenerateSasUri(TableSasPermissions.Read, NextCentury));
    }

    [Fact]
    public void A_signature_says_what_it_allows()
    {
        var builder = Table.GetSasBuilder(TableSasPermissions.Read | TableSasPermissions.Update, NextCentury);
        builder.StartsOn = NextCentury.AddDays(-1);
        builder.Protocol = TableSasProtocol.Https;

        var query = builder.Sign(new TableSharedKeyCredential("account", "a2V5"));

        Assert.Equal("ru", builder.Permissions);
        Assert.Contains($"tn={Table.Name}&sv=2020-12-06&spr=https&st=2099-12-31T00%3A00%3A00Z&se=2100-01-01T00%3A00%3A00Z&sp=ru&sig=", query, StringComparison.OrdinalIgnoreCase);
    }
}
