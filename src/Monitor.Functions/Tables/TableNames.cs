namespace Monitor.Functions.Tables;

internal static class TableNames
{
    public const string Feeds = "Feeds";
    public const string Articles = "Articles";
    public const string Matches = "Matches";
    public const string Subscriptions = "Subscriptions";
    public const string Deliveries = "Deliveries";

    public static IReadOnlyList<string> All { get; } = [Feeds, Articles, Matches, Subscriptions, Deliveries];
}
