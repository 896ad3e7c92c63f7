using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class SignUpsTableTests(StorageFixture storage)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _clock = new(Some.Now);
    private readonly string _name = Some.Id();

    private Task<bool> CountAsync() => new SignUpsTable(storage.Tables, _clock).TryCountAsync(_name, 3, Hour, CancellationToken.None);

    [Fact]
    public async Task Instances_count_together_and_no_more_than_may_be()
    {
        var counted = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CountAsync()));

        Assert.Equal(3, counted.Count(isCounted => isCounted));
    }

    [Fact]
    public async Task The_next_window_begins_at_nothing()
    {
        await Task.WhenAll(CountAsync(), CountAsync(), CountAsync());
        Assert.False(await CountAsync());

        _clock.Advance(Hour);

        Assert.True(await CountAsync());
    }
}
