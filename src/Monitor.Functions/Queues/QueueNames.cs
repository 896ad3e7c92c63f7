namespace Monitor.Functions.Queues;

/// <summary>The queues. The dead letters of a queue lie in the one named like it with "-poison", as Functions has it.</summary>
internal static class QueueNames
{
    public const string FeedPolls = "feed-polls";
    public const string Alerts = "alerts";
    public const string Notices = "notices";

    public static IReadOnlyList<string> All { get; } =
        [FeedPolls, PoisonOf(FeedPolls), Alerts, PoisonOf(Alerts), Notices, PoisonOf(Notices)];

    public static string PoisonOf(string queue) => $"{queue}-poison";
}
