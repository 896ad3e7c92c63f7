namespace Monitor.EndToEnd.Tests.News;

internal sealed record Headline(string Title, string Summary)
{
    /// <summary>Null for a report without a date, which is told when it matches.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Of its page; null for one of the wire's, made from the title.</summary>
    public Uri? Address { get; init; }

    /// <summary>Reports of the drawdown.</summary>
    public static IReadOnlyList<Headline> Drawdown { get; } = Read("drawdown.txt");

    /// <summary>News of other things.</summary>
    public static IReadOnlyList<Headline> Other { get; } = Read("other.txt");

    private static Headline[] Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "News", file))
            .Select(line => line.Split('|'))
            .Select(parts => new Headline(parts[0], parts[1])),
    ];
}
