namespace Monitor.Watch.Triage;

/// <summary>
/// By what an item of a feed is recognised: three 64-bit hashes of which any may be 0, which stands for nothing to go by.
/// </summary>
/// <param name="Id">Of the publisher's id; 0 where several items of the feed bear it.</param>
/// <param name="Address">Of the canonical address; 0 where several items have it, or it is the site's front page.</param>
/// <param name="Content">Of the words, without what is cosmetic; even, so that the lowest bit is free; never 0.</param>
/// <param name="ContentDecides">Whether the words alone are enough to take two items for one.</param>
public readonly record struct ItemMarks(ulong Id, ulong Address, ulong Content, bool ContentDecides);
