using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitor.Benchmarks.Start;

/// <summary>An app of the same kind with one function that says a word: a host, a logger, the server.</summary>
internal static class EmptyApp
{
    public static async Task<int> RunAsync(string port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)));
        await using var app = builder.Build();
        app.MapGet("/api/health", () => Results.Text("Here."));
        await app.RunAsync();
        return 0;
    }
}
