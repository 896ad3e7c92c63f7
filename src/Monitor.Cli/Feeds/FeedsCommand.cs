using System.CommandLine;

namespace Monitor.Cli.Feeds;

/// <summary><c>monitor feeds</c>: which feeds are watched.</summary>
internal static class FeedsCommand
{
    public static Command Create() => new("feeds", "Adds, removes, pauses and lists the feeds that are watched.")
    {
        AddFeed.Create(),
        RemoveFeed.Create(),
        PauseFeeds.CreatePause(),
        PauseFeeds.CreateResume(),
        ListFeeds.Create(),
        ImportFeeds.Create(),
        ExportFeeds.Create(),
    };
}
