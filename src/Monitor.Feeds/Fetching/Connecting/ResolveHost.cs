using System.Net;

namespace Monitor.Feeds.Fetching.Connecting;

/// <summary>All addresses of a host name; throws <see cref="System.Net.Sockets.SocketException"/> when there are none.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);
