using Monitor.Functions.Storage;

namespace Monitor.Functions.Tests.Storage;

public sealed class StorageOptionsValidatorTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "", "", "", "")]
    [InlineData("", "news", "", "", "")]
    [InlineData("", "", "https://news.table.core.windows.net", "https://news.queue.core.windows.net", "managedidentity")]
    [InlineData("UseDevelopmentStorage=true", "", "http://ignored", "", "ignored")]
    public void These_settings_are_enough(string connection, string account, string tables, string queues, string credential) =>
        Assert.Empty(Mistakes(connection, account, tables, queues, credential));

    [Theory]
    [InlineData("", "", "", "", "", "The setting AzureWebJobsStorage is missing")]
    [InlineData("no such thing", "", "", "", "", "The setting AzureWebJobsStorage is no connection string")]
    [InlineData("", "", "https://news.table.core.windows.net", "", "", "The setting AzureWebJobsStorage__queueServiceUri is '', which is no https address")]
    [InlineData("", "news", "http://news.table.core.windows.net", "", "", "The setting AzureWebJobsStorage__tableServiceUri is 'http://news.table.core.windows.net', which is no https address")]
    [InlineData("", "two words", "", "https://news.queue.core.windows.net", "", "The setting AzureWebJobsStorage__tableServiceUri")]
    [InlineData("", "news", "", "", "certificate", "The setting AzureWebJobsStorage__credential is 'certificate'")]
    public void A_mistake_is_one_sentence(
        string connection, string account, string tables, string queues, string credential, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(Mistakes(connection, account, tables, queues, credential)), StringComparison.Ordinal);

    [Fact]
    public void An_account_name_gives_the_addresses_that_are_not_given()
    {
        var options = new StorageOptions { AccountName = "news", QueueServiceUri = "https://queues.example" };

        Assert.Equal("https://news.table.core.windows.net", options.TableAddress);
        Assert.Equal("https://queues.example", options.QueueAddress);
    }

    private static IEnumerable<string> Mistakes(string connection, string account, string tables, string queues, string credential) =>
        new StorageOptionsValidator().Validate(null, new StorageOptions
        {
            Connection = connection,
            AccountName = account,
            TableServiceUri = tables,
            QueueServiceUri = queues,
            Credential = credential,
        }).Failures ?? [];
}
