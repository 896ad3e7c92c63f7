using System.Net.Sockets;

namespace Monitor.Cli.Running;

/// <summary>Where a run serves its HTTP functions, as the data folder remembers it for commands that print links.</summary>
internal static class ServedAddress
{
    private const string FileName = "served-at";

    /// <summary>Long for a port of this machine, which answers or refuses at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The file appears whole; of several runs the one that began last is remembered.</summary>
    public static async Task RememberAsync(DataDirectory data, Uri address, CancellationToken cancellation)
    {
        var draft = $"{PathIn(data)}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(draft, address.AbsoluteUri, cancellation);
        File.Move(draft, PathIn(data), overwrite: true);
    }

    /// <returns>Null while nothing serves there: no run has begun, or the last one has ended, however it did.</returns>
    public static Uri? In(DataDirectory data) =>
        File.Exists(PathIn(data)) && Uri.TryCreate(File.ReadAllText(PathIn(data)), UriKind.Absolute, out var address) && IsServed(address)
            ? address
            : null;

    private static string PathIn(DataDirectory data) => Path.Combine(data.Path, FileName);

    private static bool IsServed(Uri address)
    {
        using var door = new TcpClient();
        try
        {
            return door.ConnectAsync(address.Host, address.Port).Wait(Patience);
        }
        catch (AggregateException refused) when (refused.InnerException is SocketException)
        {
            return false;
        }
    }
}
