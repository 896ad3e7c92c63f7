using Monitor.Feeds.Reading;

namespace Monitor.Watch.Triage;

/// <summary>Recognises the items of one reading of a feed, which show together what tells them apart.</summary>
public static class ItemIdentity
{
    /// <summary>Fewer words than these are written twice by chance ("Daily briefing"); with a date they count all the same.</summary>
    private const int WordsThatDecide = 20;

    /// <summary>
    /// An id or address under which this reading has two different texts ("1" for every item, or the site's front page)
    /// tells nothing apart, and is no mark. Exact copies of an item are the same item.
    /// </summary>
    public static IReadOnlyList<(FeedItem Item, ItemMarks Marks)> Of(IReadOnlyList<FeedItem> items)
    {
        var marked = items.Select(item => (Item: item, Marks: Alone(item))).ToList();
        var ids = Shared(marked, marks => marks.Id);
        var addresses = Shared(marked, marks => marks.Address);
        return
        [
            .. marked.Select(one => (one.Item, one.Marks with
            {
                Id = ids.Contains(one.Marks.Id) ? 0 : one.Marks.Id,
                Address = addresses.Contains(one.Marks.Address) ? 0 : one.Marks.Address,
            })),
        ];
    }

    private static ItemMarks Alone(FeedItem item)
    {
        var (title, text) = (ComparableText.Of(item.Title), ComparableText.Of(item.Content.Length > 0 ? item.Content : item.Summary));
        var decides = ComparableText.Count(title) + ComparableText.Count(text) >= WordsThatDecide;
        var date = decides ? "" : item.Published?.UtcDateTime.ToString("O") ?? "";
        return new ItemMarks(
            item.Id is { Length: > 0 } id ? StableHash.Bits64("id", id) : 0,
            item.Link is { } link && CanonicalAddress.OfArticle(link) is { } address ? StableHash.Bits64("address", address) : 0,
            Even(StableHash.Bits64("content", title, text, date)),
            decides || date.Length > 0);
    }

    private static HashSet<ulong> Shared(IEnumerable<(FeedItem Item, ItemMarks Marks)> items, Func<ItemMarks, ulong> by)
    {
        Dictionary<ulong, ulong> contents = [];
        HashSet<ulong> shared = [];
        foreach (var (_, marks) in items)
        {
            if (!contents.TryAdd(by(marks), marks.Content) && contents[by(marks)] != marks.Content)
            {
                shared.Add(by(marks));
            }
        }

        return shared;
    }

    private static ulong Even(ulong hash) => hash <= 1 ? 2 : hash & ~1UL;
}
