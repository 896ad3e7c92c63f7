using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Polling;

public sealed class SeenItemsTests
{
    private static readonly ItemMarks One = new(11, 21, 32, ContentDecides: true);

    private static SeenItems Seen(params ItemMarks[] items) => SeenItems.None.With(items.Select(item => (item, false)));

    private static ItemMarks Numbered(int number) => new((ulong)number, 0, (ulong)number << 1, ContentDecides: false);

    [Fact]
    public void What_was_seen_is_remembered_through_its_bytes()
    {
        var seen = SeenItems.FromBytes(Seen(One).ToBytes());

        Assert.Equal(Novelty.Known, seen.Recall(One));
        Assert.Equal(Novelty.New, seen.Recall(new ItemMarks(12, 22, 34, true)));
    }

    [Fact]
    public void A_changed_id_with_the_same_address_and_words_is_known() =>
        Assert.Equal(Novelty.Known, Seen(One).Recall(One with { Id = 99 }));

    [Fact]
    public void The_same_telling_words_under_another_id_and_address_are_known() =>
        Assert.Equal(Novelty.Known, Seen(One).Recall(One with { Id = 99, Address = 98 }));

    [Fact]
    public void The_same_few_words_under_another_id_and_address_are_new() =>
        Assert.Equal(Novelty.New, Seen(One).Recall(new ItemMarks(99, 98, One.Content, ContentDecides: false)));

    [Fact]
    public void Other_words_under_a_known_id_or_address_are_an_edit()
    {
        Assert.Equal(Novelty.Edited, Seen(One).Recall(One with { Address = 98, Content = 36 }));
        Assert.Equal(Novelty.Edited, Seen(One).Recall(One with { Id = 99, Content = 36 }));
    }

    [Fact]
    public void An_item_that_matched_is_known_as_one_through_edits_and_bytes()
    {
        var seen = SeenItems.None.With([(One, true)]).With([(One with { Content = 36 }, false)]);

        Assert.Equal(Novelty.EditedMatch, SeenItems.FromBytes(seen.ToBytes()).Recall(One with { Content = 38 }));
    }

    [Fact]
    public void An_item_without_id_and_address_is_known_by_its_words() =>
        Assert.Equal(Novelty.Known, Seen(One with { Id = 0, Address = 0 }).Recall(new ItemMarks(0, 0, One.Content, false)));

    [Fact]
    public void The_oldest_are_forgotten_first()
    {
        var seen = Seen(One).With(Enumerable.Range(100, SeenItems.Capacity).Select(i => (Numbered(i), false)));

        Assert.Equal(SeenItems.Capacity, seen.Count);
        Assert.Equal(Novelty.New, seen.Recall(One));
    }

    [Fact]
    public void A_full_ring_fits_one_binary_property() => Assert.InRange(
        SeenItems.None.With(Enumerable.Range(1, 5000).Select(i => (Numbered(i), false))).ToBytes().Length, 48_000, 64 * 1024);

    [Fact]
    public void An_item_that_stays_in_its_feed_is_never_forgotten()
    {
        var seen = SeenItems.None;
        for (var round = 0; round < 10; round++)
        {
            var others = Enumerable.Range(1000 + (round * 2000), 1999).Select(Numbered);
            seen = seen.With(others.Append(One).Select(item => (item, false)));
        }

        Assert.Equal(Novelty.Known, seen.Recall(One));
    }

    [Fact]
    public void A_trailing_fragment_is_ignored() => Assert.Equal(1, SeenItems.FromBytes(new byte[25]).Count);

    [Fact]
    public void A_ring_of_the_version_before_knows_items_by_name_however_they_read()
    {
        var seen = SeenItems.FromNames([0, 0, 0, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 98, 1]);

        Assert.Equal(Novelty.Known, seen.Recall(One));
        Assert.Equal(Novelty.Known, seen.Recall(One with { Id = 0, Address = 98 }));
        Assert.Equal(Novelty.New, seen.Recall(One with { Id = 12 }));
    }

    [Fact]
    public void What_the_version_before_knew_by_name_is_known_by_its_words_after_the_next_poll()
    {
        var seen = SeenItems.FromNames([0, 0, 0, 0, 0, 0, 0, 11]).With([(One, false)]);

        Assert.Equal(Novelty.Edited, seen.Recall(One with { Content = 36 }));
    }
}
