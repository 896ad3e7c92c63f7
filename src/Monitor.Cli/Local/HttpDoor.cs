using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace Monitor.Cli.Local;

/// <summary>
/// Serves the HTTP functions on this machine's loopback address. Authorization levels are not looked at, as in the
/// Functions tools.
/// </summary>
internal sealed partial class HttpDoor : IAsyncDisposable
{
    private readonly IServiceProvider _services;
    private readonly LocalHostOptions _options;
    private readonly Nudge _nudge;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lazy<WebApplication> _server;

    public HttpDoor(
        IEnumerable<LocalFunction.OnHttp> functions,
        IServiceProvider services,
        LocalHostOptions options,
        Nudge nudge,
        ILogger logger)
    {
        (_services, _options, _nudge, _logger) = (services, options, nudge, logger);
        // A run that only empties its queues opens no door, and a server takes more memory than all its feeds.
        _server = new(() => BuildServer([.. functions]));
    }

    /// <summary>With a slash at the end.</summary>
    public Uri Address => new(_server.Value.Urls.First().TrimEnd('/') + "/");

    /// <exception cref="LocalRunException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _server.Value.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new LocalRunException(
                $"Port {_options.HttpPort} is taken by another program: end it, or choose another port with --port.",
                taken);
        }
    }

    /// <summary>Takes no more requests, and cancels those that are being answered.</summary>
    /// <param name="cancellationToken">Cuts those off that do not heed it.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await (_server.IsValueCreated ? _server.Value.StopAsync(cancellationToken) : Task.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        await (_server.IsValueCreated ? _server.Value.DisposeAsync() : ValueTask.CompletedTask);
        _stopping.Dispose();
    }

    private WebApplication BuildServer(IReadOnlyList<LocalFunction.OnHttp> functions)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, RunDecides>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Listen(kestrel, _options.HttpPort);
        });
        var server = builder.Build();
        foreach (var function in functions)
        {
            Map(server, function);
        }

        return server;
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        if (port == 0)
        {
            kestrel.Listen(IPAddress.Loopback, port);
        }
        else
        {
            kestrel.ListenLocalhost(port);
        }
    }

    private void Map(WebApplication server, LocalFunction.OnHttp function)
    {
        var pattern = $"/{_options.Host.RoutePrefix}/{function.Route}".Replace("//", "/", StringComparison.Ordinal);
        Task Answer(HttpContext context) => AnswerAsync(function, context);
        var endpoint = function.Methods.IsEmpty
            ? server.Map(pattern, Answer)
            : server.MapMethods(pattern, function.Methods.Select(method => method.ToUpperInvariant()), Answer);
        endpoint.WithDisplayName(function.Name);
    }

    private async Task AnswerAsync(LocalFunction.OnHttp function, HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, context.RequestAborted);
        await using var scope = _services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            var returned = await FunctionInvoker.InvokeAsync(
                function, scope.ServiceProvider, parameter => HttpArgument.Bind(parameter, context), either.Token);
            await WriteAsync(returned, context);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            await WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, "The run is being stopped.", context);
        }
        catch (BadHttpRequestException bad)
        {
            await WriteProblemAsync(bad.StatusCode, bad.Message, context);
        }
#pragma warning disable CA1031 // An isolation edge: a failed request must not end the server.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await FailAsync(function, failure, context);
        }

        _nudge.Give();
    }

    private Task FailAsync(LocalFunction.OnHttp function, Exception failure, HttpContext context)
    {
        if (StorageFault.Of(failure) is { } fault)
        {
            return WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, $"Storage {fault.Words}; try again later.", context);
        }

        Log.Failed(_logger, failure, function.Name, context.Request.Path);
        return WriteProblemAsync(StatusCodes.Status500InternalServerError, "The function failed.", context);
    }

    private static Task WriteAsync(object? returned, HttpContext context)
    {
        if (returned is null && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }

        return returned switch
        {
            null => Task.CompletedTask,
            IResult result => result.ExecuteAsync(context),
            _ => Results.Json(returned).ExecuteAsync(context),
        };
    }

    private static Task WriteProblemAsync(int status, string detail, HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        return Results.Problem(detail, statusCode: status).ExecuteAsync(context);
    }

    /// <summary>The run hears Ctrl+C and stops its parts in order; the server must not go first.</summary>
    private sealed class RunDecides : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Error, "Function {Function} failed on a request to {Path}")]
        public static partial void Failed(ILogger logger, Exception failure, string function, string path);
    }
}
