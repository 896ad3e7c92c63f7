namespace Monitor.Feeds.Tests;

/// <summary>Feeds that may lie beside the repository and are no part of it.</summary>
internal static class SharedFeeds
{
    /// <summary>Null where there is no such folder.</summary>
    public static string? Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder!, name));

    private static string? Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            var feeds = Path.Combine(folder.FullName, "shared", "feeds");
            if (Directory.Exists(feeds))
            {
                return feeds;
            }
        }

        return null;
    }
}
