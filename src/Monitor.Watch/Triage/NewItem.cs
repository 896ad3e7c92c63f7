using Monitor.Feeds.Reading;

namespace Monitor.Watch.Triage;

/// <summary>An item that is to be judged.</summary>
/// <param name="Item">As read.</param>
/// <param name="Marks">By what it is recognised.</param>
/// <param name="Novelty">Not <see cref="Novelty.Known"/>.</param>
public sealed record NewItem(FeedItem Item, ItemMarks Marks, Novelty Novelty);
