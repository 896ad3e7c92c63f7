using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitor.Testing;

/// <summary>
/// A real server on a free port of 127.0.0.1 that gives the answers which a test scripts, and remembers what it was
/// asked. What no script covers is answered with 501, and is remembered as well.
/// </summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> _scripts = new();

    private LoopbackServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    /// <summary>With a slash at the end.</summary>
    public Uri Address => new(_server.Urls.First() + "/");

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public static async Task<LoopbackServer> StartAsync()
    {
        var server = new LoopbackServer();
        await server._server.StartAsync();
        return server;
    }

    /// <summary>
    /// Scripts the answers to a path (begins with a slash; the query does not matter), whatever the method: one after
    /// the other, the last one for ever.
    /// </summary>
    public LoopbackServer Answer(string path, params RequestDelegate[] answers)
    {
        _scripts[path] = new ConcurrentQueue<RequestDelegate>(answers);
        return this;
    }

    /// <summary>An answer with a body, for <see cref="Answer"/>.</summary>
    public static RequestDelegate Says(string body, string contentType = "text/plain; charset=utf-8", int status = 200) =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync(body, context.RequestAborted);
        };

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        _requests.Enqueue(await RecordAsync(context.Request));
        if (!_scripts.TryGetValue(context.Request.Path, out var script) || !script.TryPeek(out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        if (script.Count > 1)
        {
            script.TryDequeue(out answer);
        }

        await answer!(context);
    }

    private static async Task<RecordedRequest> RecordAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new RecordedRequest(
            request.Method,
            request.GetEncodedPathAndQuery(),
            request.Headers.ToImmutableDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
    }
}
