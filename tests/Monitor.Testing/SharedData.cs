namespace Monitor.Testing;

/// <summary>The folder of articles, feeds and other data that may lie beside the repository and is no part of it.</summary>
public static class SharedData
{
    /// <summary>Null where there is no such folder.</summary>
    public static string? Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>A path inside the folder, for tests that <see cref="SharedFactAttribute"/> guards.</summary>
    public static string At(params string[] parts) => Path.Combine([Folder!, .. parts]);

    // The articles and feeds tell it from any other folder of that name.
    private static string? Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "articles")) && Directory.Exists(Path.Combine(shared, "feeds")))
            {
                return shared;
            }
        }

        return null;
    }
}
