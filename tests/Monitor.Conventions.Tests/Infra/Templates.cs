using System.Text.Json;
using Monitor.Testing;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>The templates of infra/, read once.</summary>
internal static class Templates
{
    public static DirectoryInfo Folder { get; } = new(Path.Combine(House.Root.FullName, "infra"));

    private static readonly NodeScripts Scripts = new("template-grammar");

    private static readonly Lazy<Task<IReadOnlyDictionary<string, BicepFile>>> All =
        new(() => ReadAsync(Folder.EnumerateFiles("*.bicep").ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName))));

    public static Task<IReadOnlyDictionary<string, BicepFile>> AllAsync() => All.Value;

    public static async Task<BicepFile> MainAsync() => (await AllAsync())["main.bicep"];

    /// <param name="texts">Texts by file name.</param>
    public static async Task<IReadOnlyDictionary<string, BicepFile>> ReadAsync(IReadOnlyDictionary<string, string> texts) =>
        (await Scripts.AskAsync("read-bicep.js", JsonSerializer.SerializeToUtf8Bytes(texts)))
        .Deserialize<IReadOnlyDictionary<string, BicepFile>>(JsonSerializerOptions.Web)!;
}
