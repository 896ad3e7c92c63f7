using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>The programs that are not ours and stand at the other ends.</summary>
internal static class Peers
{
    public static NodeScripts Scripts { get; } = new("end-to-end-peers");
}
