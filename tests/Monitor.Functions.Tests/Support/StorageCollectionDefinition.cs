namespace Monitor.Functions.Tests.Support;

[CollectionDefinition(Name)]
public sealed class StorageCollectionDefinition : ICollectionFixture<StorageFixture>
{
    public const string Name = "Storage";
}
