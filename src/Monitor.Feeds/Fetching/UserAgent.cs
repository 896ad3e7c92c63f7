using System.Reflection;

namespace Monitor.Feeds.Fetching;

/// <summary>Who we say that we are: name, version and, where one is set, the page to complain to.</summary>
internal static class UserAgent
{
    public static string For(Uri? contact)
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return contact is null ? $"DrawdownMonitor/{version}" : $"DrawdownMonitor/{version} (+{contact.AbsoluteUri})";
    }
}
