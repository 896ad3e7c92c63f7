using Monitor.Testing;

namespace Monitor.Feeds.Tests;

/// <summary>The feeds among the data that may lie beside the repository.</summary>
internal static class SharedFeeds
{
    /// <summary>Null where there is no such folder.</summary>
    public static string? Folder { get; } = SharedData.Folder is null ? null : SharedData.At("feeds");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder!, name));
}
