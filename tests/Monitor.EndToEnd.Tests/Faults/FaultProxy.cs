using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Monitor.EndToEnd.Tests.Faults;

/// <summary>Stands before one service of storage: hands requests on, or answers them with the error that a test sets.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private static readonly HashSet<string> Hops = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Keep-Alive" };

    private readonly WebApplication _server;
    private readonly HttpClient _service;
    private int _refused;

    private FaultProxy(int port)
    {
        _service = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(context => Fault is { } fault ? RefuseAsync(context, fault) : HandOnAsync(context));
    }

    public int Port => new Uri(_server.Urls.First()).Port;

    /// <summary>What it answers in place of the service; null while it hands on.</summary>
    public HttpStatusCode? Fault { get; set; }

    /// <summary>How many requests got the error.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <param name="port">Of the service.</param>
    public static async Task<FaultProxy> StartAsync(int port)
    {
        var proxy = new FaultProxy(port);
        await proxy._server.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _service.Dispose();
    }

    private Task RefuseAsync(HttpContext context, HttpStatusCode fault)
    {
        Interlocked.Increment(ref _refused);
        context.Response.StatusCode = (int)fault;
        context.Response.Headers.RetryAfter = "1";
        context.Response.Headers["x-ms-error-code"] = "ServerBusy";
        return Task.CompletedTask;
    }

    private async Task HandOnAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.GetEncodedPathAndQuery());
        request.Content = context.Request.ContentLength > 0 ? new StreamContent(context.Request.Body) : null;
        foreach (var (name, values) in context.Request.Headers.Where(header => !Hops.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, [.. values]))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, [.. values]);
            }
        }

        using var answer = await _service.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !Hops.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
