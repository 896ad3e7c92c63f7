using System.Net;
using Microsoft.AspNetCore.Http;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>Who asks: the network address of a request.</summary>
public sealed class ClientAddress(WebOptions options)
{
    /// <summary>Empty where it cannot be told.</summary>
    public string Of(HttpRequest request)
    {
        // Every proxy appends; only the last entry was written by one of ours, whatever the client sent before it.
        var forwarded = options.BehindProxy ? request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() : "";
        return IPEndPoint.TryParse(forwarded, out var end) ? Text(end.Address)
            : request.HttpContext.Connection.RemoteIpAddress is { } remote ? Text(remote)
            : "";
    }

    private static string Text(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}
