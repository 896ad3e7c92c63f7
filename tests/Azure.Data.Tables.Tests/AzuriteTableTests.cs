using Monitor.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>Each test has a table of its own.</summary>
[Collection(AzuriteCollectionDefinition.Name)]
public abstract class AzuriteTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    protected string ConnectionString => azurite.ConnectionString;

    protected TableServiceClient Account { get; } = new(azurite.ConnectionString);

    protected TableClient Table { get; } = new(azurite.ConnectionString, $"t{Guid.NewGuid():N}");

    public Task InitializeAsync() => Table.CreateAsync();

    public Task DisposeAsync() => Table.DeleteAsync();

    protected static Task<RequestFailedException> Refused(Func<Task> request) =>
        Assert.ThrowsAsync<RequestFailedException>(request);
}
