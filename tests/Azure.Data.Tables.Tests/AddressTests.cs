namespace Azure.Data.Tables.Tests;

public sealed class AddressTests
{
    private static readonly TableSharedKeyCredential Key = new("name", "a2V5");

    [Theory]
    [InlineData("https://name.table.core.windows.net")]
    [InlineData("https://name.table.core.windows.net/")]
    [InlineData("https://name.table.core.windows.net/table")]
    [InlineData("https://127.0.0.1:10002/name")]
    [InlineData("https://127.0.0.1:10002/name/table")]
    [InlineData("https://10.0.0.1:10002/name/")]
    public void A_table_is_addressed_below_its_account(string endpoint)
    {
        var client = new TableClient(new Uri(endpoint), "table", Key);

        Assert.Equal(("table", "name"), (client.Name, client.AccountName));
        Assert.EndsWith(endpoint.Contains("10", StringComparison.Ordinal) ? "/name/table" : ".net/table", client.Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(1, client.Uri.AbsoluteUri.Split("/table").Length - 1);
    }

    [Fact]
    public void A_table_may_be_called_like_its_account() =>
        Assert.Equal("http://127.0.0.1:10002/name/name", new TableClient(new Uri("http://127.0.0.1:10002/name"), "name", Key).Uri.AbsoluteUri);

    [Fact]
    public void A_signed_address_tells_the_table()
    {
        var client = new TableClient(new Uri("https://name.table.core.windows.net/table?sv=2019-02-02&sig=a"));

        Assert.Equal(("table", "https://name.table.core.windows.net/table"), (client.Name, client.Uri.AbsoluteUri));
    }

    [Fact]
    public void A_signature_does_not_travel_unencrypted()
    {
        var plain = new Uri("http://name.table.core.windows.net/table?sv=2019-02-02&sig=a");

        Assert.Throws<ArgumentException>(() => new TableClient(plain));
        Assert.Throws<ArgumentException>(() => new TableServiceClient(plain, new AzureSasCredential("sv=1&sig=a")));
    }

    [Fact]
    public void An_account_without_any_credential_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("https://name.table.core.windows.net/")));
}
