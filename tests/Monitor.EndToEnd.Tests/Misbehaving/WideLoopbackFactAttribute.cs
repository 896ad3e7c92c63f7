using System.Net;
using System.Net.Sockets;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>A fact that needs all of 127.0.0.0/8, of which macOS has one address unless it is told otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WideLoopbackFactAttribute : FactAttribute
{
    public WideLoopbackFactAttribute() => Skip = IsWide ? null : "This machine does not answer at 127.1.0.1.";

    public static bool IsWide { get; } = CanListen(IPAddress.Parse("127.1.0.1"));

    private static bool CanListen(IPAddress address)
    {
        try
        {
            using var listener = new TcpListener(address, 0);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
