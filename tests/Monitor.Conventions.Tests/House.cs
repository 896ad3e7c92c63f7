using System.Reflection;
using System.Runtime.CompilerServices;

namespace Monitor.Conventions.Tests;

/// <summary>The assemblies and source files that the house rules speak of.</summary>
internal static class House
{
    public static Assembly Feeds { get; } = typeof(Monitor.Feeds.Reading.FeedItem).Assembly;

    public static Assembly Analysis { get; } = typeof(Monitor.Analysis.Relevance.RelevanceModel).Assembly;

    public static Assembly Watch { get; } = typeof(Monitor.Watch.Polling.Feed).Assembly;

    public static Assembly Functions { get; } = typeof(Monitor.Functions.Triggers.PollTimer).Assembly;

    public static Assembly Cli { get; } = Assembly.Load("monitor");

    public static IReadOnlyList<Assembly> All { get; } = [Feeds, Analysis, Watch, Functions, Cli];

    /// <summary>The types that somebody wrote, nested ones included.</summary>
    public static IEnumerable<Type> Types { get; } =
        All.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type)).ToList();

    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>Every C# file of ours below src and tests, generated ones left out.</summary>
    public static IEnumerable<FileInfo> Files { get; } = new[] { "src", "tests" }
        .SelectMany(folder => Root.GetDirectories(folder).Single().EnumerateFiles("*.cs", SearchOption.AllDirectories))
        .Where(file => !Relative(file).Split('/').Intersect(["bin", "obj", "node_modules"]).Any())
        .ToList();

    public static string Relative(FileInfo file) => Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null
        || type.FullName!.Contains('<', StringComparison.Ordinal)
        || type.Namespace?.StartsWith("Monitor.", StringComparison.Ordinal) != true
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.EnumerateFiles("Monitor.sln").Any())
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
