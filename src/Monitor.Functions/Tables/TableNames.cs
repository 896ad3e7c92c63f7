namespace Monitor.Functions.Tables;

internal static class TableNames
{
    public const string Feeds = "Feeds";
    public const string Articles = "Articles";
    public const string Matches = "Matches";
    public const string Events = "Events";
    public const string Levels = "Levels";
    public const string Subscriptions = "Subscriptions";
    public const string Deliveries = "Deliveries";
    public const string Feedback = "Feedback";
    public const string SignUps = "SignUps";
    public const string Exports = "Exports";
    public const string Turns = "Turns";

    public static IReadOnlyList<string> All { get; } = [Feeds, Articles, Matches, Events, Levels, Subscriptions, Deliveries, Feedback, SignUps, Exports, Turns];
}
