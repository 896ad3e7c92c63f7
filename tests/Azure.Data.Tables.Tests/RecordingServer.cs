using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests;

/// <summary>An account on this machine that answers what it was told to, in turn, and remembers what it was asked.</summary>
internal sealed class RecordingServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Queue<Answer> _answers;
    private readonly Task _work;

    public RecordingServer(params Answer[] answers)
    {
        _answers = new(answers);
        Endpoint = new Uri($"http://127.0.0.1:{FreePort()}/account");
        _listener.Prefixes.Add($"http://127.0.0.1:{Endpoint.Port}/");
        _listener.Start();
        _work = Task.Run(Serve);
    }

    public Uri Endpoint { get; }

    public ConcurrentQueue<Request> Requests { get; } = new();

    public Request Last => Requests.Last();

    /// <summary>A client whose retries wait no longer than the server asks.</summary>
    public TableClient Table(Action<TableClientOptions>? configure = null)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) } };
        configure?.Invoke(options);
        return new(Endpoint, "table", new TableSharedKeyCredential("account", "a2V5"), options);
    }

    /// <summary>Carries HTTPS addresses to this server, which has no certificate.</summary>
    public static HttpClientTransport TransportForHttps() => new(new HttpClient(new Downgrade()));

    public void Dispose()
    {
        _listener.Close();
        _work.GetAwaiter().GetResult();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                await Reply(await _listener.GetContextAsync());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed by Dispose.
        }
    }

    private async Task Reply(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        Requests.Enqueue(new(context.Request.HttpMethod, context.Request.RawUrl!, context.Request.Headers, body));
        using var response = context.Response;
        var answer = _answers.Count > 0 ? _answers.Dequeue() : new Answer(204);
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            await response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer.Body));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal sealed record Request(string Method, string Url, System.Collections.Specialized.NameValueCollection Headers, string Body);

    internal sealed record Answer(int Status, string Body = "", params (string Name, string Value)[] Headers);

    private sealed class Downgrade() : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
