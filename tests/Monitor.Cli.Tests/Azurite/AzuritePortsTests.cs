using Azure.Storage.Queues;
using Monitor.Cli.Azurite;

namespace Monitor.Cli.Tests.Azurite;

public sealed class AzuritePortsTests
{
    [Fact]
    public void The_default_ports_are_development_storage() =>
        Assert.Equal("UseDevelopmentStorage=true", AzuritePorts.Default.ConnectionString);

    [Fact]
    public void Other_ports_are_named_in_full()
    {
        var client = new QueueServiceClient(new AzuritePorts(1, 2, 3).ConnectionString);

        Assert.Equal("http://127.0.0.1:2/devstoreaccount1", client.Uri.ToString().TrimEnd('/'));
        Assert.Equal("devstoreaccount1", client.AccountName);
    }
}
