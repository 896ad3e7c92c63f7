using Monitor.Testing;

namespace Monitor.Functions.Tests.Support;

/// <summary>The programs that are not ours and stand at the other end of a channel.</summary>
internal static class Peers
{
    public static NodeScripts Scripts { get; } = new("channel-peers");
}
