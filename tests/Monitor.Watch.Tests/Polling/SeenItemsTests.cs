using Monitor.Watch.Polling;

namespace Monitor.Watch.Tests.Polling;

public sealed class SeenItemsTests
{
    [Fact]
    public void What_was_seen_is_remembered_through_its_bytes()
    {
        var seen = SeenItems.FromBytes(SeenItems.None.With([1, ulong.MaxValue]).ToBytes());

        Assert.True(seen.Contains(1) && seen.Contains(ulong.MaxValue));
        Assert.False(seen.Contains(2));
    }

    [Fact]
    public void The_oldest_are_forgotten_first()
    {
        var seen = SeenItems.None.With([7]).With([.. Enumerable.Range(100, SeenItems.Capacity).Select(i => (ulong)i)]);

        Assert.Equal(SeenItems.Capacity, seen.Count);
        Assert.False(seen.Contains(7));
    }

    [Fact]
    public void An_item_that_stays_in_its_feed_is_never_forgotten()
    {
        var seen = SeenItems.None;
        for (ulong round = 0; round < 10; round++)
        {
            seen = seen.With([.. Enumerable.Range(0, 1999).Select(i => 1000 + (round * 2000) + (ulong)i), 7]);
        }

        Assert.True(seen.Contains(7));
    }

    [Fact]
    public void A_trailing_fragment_is_ignored() => Assert.Equal(1, SeenItems.FromBytes(new byte[11]).Count);
}
