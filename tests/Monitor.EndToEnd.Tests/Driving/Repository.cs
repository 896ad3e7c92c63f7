namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find("Monitor.sln")!;

    public static string Samples { get; } = Path.Combine(Root, "src", "Monitor.Cli", "samples");

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
