namespace Monitor.Functions.Queues;

/// <summary>The queues. The dead letters of a queue lie in the one named like it with "-poison", as Functions has it.</summary>
internal static class QueueNames
{
    public const string FeedPolls = "feed-polls";
    public const string Alerts = "alerts";
    public const string Notices = "notices";

    /// <summary>Those that hold what was given up.</summary>
    public static IReadOnlyList<string> DeadLetters { get; } = [PoisonOf(FeedPolls), PoisonOf(Alerts), PoisonOf(Notices)];

    public static IReadOnlyList<string> All { get; } = [FeedPolls, Alerts, Notices, .. DeadLetters];

    public static string PoisonOf(string queue) => $"{queue}-poison";
}
