namespace Azure.Data.Tables.Tests;

public sealed class ConnectionStringTests
{
    private const string Key = "a2V5";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://10.1.2.3", "http://10.1.2.3:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData($"AccountName=name;AccountKey={Key};EndpointSuffix=core.windows.net", "https://name.table.core.windows.net/", "name")]
    [InlineData($"DefaultEndpointsProtocol=http;AccountName=name;AccountKey={Key};EndpointSuffix=core.windows.net;", "http://name.table.core.windows.net/", "name")]
    [InlineData($"accountname=name; ACCOUNTKEY = {Key};TableEndpoint=https://name.table.example/", "https://name.table.example/", "name")]
    [InlineData("BlobEndpoint=https://b/;TableEndpoint=https://name.table.core.windows.net/;SharedAccessSignature=sv=1&sig=a%3D", "https://name.table.core.windows.net/", "name")]
    public void A_connection_string_names_the_account_and_its_address(string connectionString, string address, string account)
    {
        var client = new TableServiceClient(connectionString);

        Assert.Equal((address, account), (client.Uri.AbsoluteUri, client.AccountName));
    }

    [Fact]
    public void A_key_may_end_in_equal_signs()
    {
        var client = new TableServiceClient("AccountName=name;AccountKey=Kg==;EndpointSuffix=core.windows.net");

        Assert.Equal("name", client.GetTableClient("table").AccountName);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("=value")]
    [InlineData("AccountName=")]
    [InlineData(";AccountName=name")]
    [InlineData("AccountName=name;;AccountKey=a2V5")]
    [InlineData("AccountName=name;AccountName=name")]
    public void What_is_no_list_of_pairs_is_an_invalid_operation(string connectionString) =>
        Assert.Throws<InvalidOperationException>(() => new TableServiceClient(connectionString));

    [Theory]
    [InlineData("UseDevelopmentStorage=false")]
    [InlineData($"AccountName=name;AccountKey={Key}")]
    [InlineData("AccountName=name;EndpointSuffix=core.windows.net")]
    [InlineData($"AccountKey={Key};EndpointSuffix=core.windows.net")]
    [InlineData("TableEndpoint=https://name.table.core.windows.net/")]
    [InlineData("TableEndpoint=here;SharedAccessSignature=sv=1&sig=a")]
    [InlineData("")]
    public void What_does_not_say_enough_is_a_wrong_argument(string connectionString) =>
        Assert.Throws<ArgumentException>(() => new TableServiceClient(connectionString));

    [Fact]
    public void A_key_that_is_not_Base64_is_a_wrong_format() =>
        Assert.Throws<FormatException>(() => new TableClient("AccountName=n;AccountKey=?!;EndpointSuffix=core.windows.net", "table"));

    [Fact]
    public void Null_is_told_as_null()
    {
        Assert.Throws<ArgumentNullException>(() => new TableServiceClient((string)null!));
        Assert.Throws<ArgumentNullException>(() => new TableClient("UseDevelopmentStorage=true", null!));
    }
}
