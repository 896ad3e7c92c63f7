using AngleSharp.Dom;

namespace Monitor.Feeds.Articles.Text;

/// <summary>Finds the part of a page that its article stands in.</summary>
internal static class MainRegion
{
    /// <summary>The blocks of the article, in order; furniture is gone from the body already.</summary>
    public static IReadOnlyList<Block> Of(IElement body)
    {
        var all = Blocks.Of(body);
        var prose = Prose(all);
        var marked = Marked(body).Select(root => (Root: root, Blocks: Blocks.Of(root)))
            .FirstOrDefault(candidate => IsEnough(Prose(candidate.Blocks), prose));
        return marked.Root is { } root
            ? Densest(root, marked.Blocks, 0.85)
            : Densest(body, all, 0.5);
    }

    // In falling order of what the page's author says about them.
    private static IEnumerable<IElement> Marked(IElement body) =>
        body.QuerySelectorAll("[itemprop~=articleBody]").OrderByDescending(Length).Take(1)
            .Concat(body.QuerySelectorAll("article").OrderByDescending(Length).Take(1))
            .Concat(body.QuerySelectorAll("main, [role=main]").Take(1));

    private static int Length(IElement element) => element.TextContent.Length;

    private static bool IsEnough(int part, int whole) => part > 0 && (part * 2 >= whole || (part >= 200 && part * 4 >= whole));

    private static int Prose(IEnumerable<Block> blocks) => blocks.Where(block => block.IsProse).Sum(block => block.Text.Length);

    /// <summary>The blocks of the smallest element that holds the given part of the prose, as seen from where it is densest.</summary>
    private static IReadOnlyList<Block> Densest(IElement root, IReadOnlyList<Block> blocks, double part)
    {
        var held = new Dictionary<IElement, int>();
        foreach (var block in blocks.Where(block => block.IsProse))
        {
            var holder = block.Holder.LocalName is "div" or "section" or "article" ? block.Holder : block.Holder.ParentElement ?? root;
            held[holder] = held.GetValueOrDefault(holder) + block.Text.Length;
        }

        var wanted = part * held.Values.Sum();
        var region = held.Count == 0 ? root : held.MaxBy(pair => pair.Value).Key;
        while (region != root && region.ParentElement is { } parent && Held(region, held) < wanted)
        {
            region = parent;
        }

        return region == root ? blocks : [.. blocks.Where(block => region.Contains(block.Holder))];
    }

    private static int Held(IElement region, Dictionary<IElement, int> held) =>
        held.Where(pair => region.Contains(pair.Key)).Sum(pair => pair.Value);
}
