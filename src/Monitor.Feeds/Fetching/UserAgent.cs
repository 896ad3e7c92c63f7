using System.Reflection;

namespace Monitor.Feeds.Fetching;

/// <summary>Who we say that we are, to publishers and to receivers of webhooks.</summary>
public static class UserAgent
{
    /// <summary>The name that robots.txt may speak to.</summary>
    public const string Product = "DrawdownMonitor";

    /// <summary>
    /// Name, version and where to turn to: "DrawdownMonitor/1.2.3 (+https://example.org/monitor)". Without a contact it
    /// says that there is none, rather than name somebody who does not run this.
    /// </summary>
    public static string For(Uri? contact)
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return $"{Product}/{version} ({(contact is null ? "no contact set" : "+" + contact.AbsoluteUri)})";
    }
}
