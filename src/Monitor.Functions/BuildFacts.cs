using System.Reflection;

namespace Monitor.Functions;

/// <summary>What this build is.</summary>
internal static class BuildFacts
{
    private static readonly Assembly Here = typeof(BuildFacts).Assembly;

    public static string Version { get; } =
        Here.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>"registry packages" or "stand-ins".</summary>
    public static string Packages { get; } =
        Here.GetCustomAttributes<AssemblyMetadataAttribute>().Any(fact => fact is { Key: "RegistryPackages", Value: "true" })
            ? "registry packages"
            : "stand-ins";
}
