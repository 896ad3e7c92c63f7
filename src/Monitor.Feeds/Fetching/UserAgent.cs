using System.Reflection;

namespace Monitor.Feeds.Fetching;

/// <summary>Who we say that we are: name, version and, where one is set, the page to complain to.</summary>
internal static class UserAgent
{
    /// <summary>The name that robots.txt may speak to.</summary>
    public const string Product = "DrawdownMonitor";

    public static string For(Uri? contact)
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return contact is null ? $"{Product}/{version}" : $"{Product}/{version} (+{contact.AbsoluteUri})";
    }
}
