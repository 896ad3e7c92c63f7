namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>The repository that the tests were built in, and what may lie beside it.</summary>
internal static class Repository
{
    public static string Samples { get; } = Path.Combine(Find("Monitor.sln")!, "src", "Monitor.Cli", "samples");

    /// <summary>Feeds that are no part of the repository; null where they are absent.</summary>
    public static string? SharedFeeds { get; } =
        Find(Path.Combine("shared", "feeds")) is { } folder ? Path.Combine(folder, "shared", "feeds") : null;

    private static string? Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Path.Exists(Path.Combine(folder.FullName, name)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
