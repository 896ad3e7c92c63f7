using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Composition;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Tests.Support;

/// <summary>The app as it is deployed, on the storage of the fixture, with a user who sends it requests.</summary>
internal sealed class SubscriberApp : IDisposable
{
    private readonly IHost _host;

    public SubscriberApp(StorageFixture storage)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage.ConnectionString,
            ["Web:PublicAddress"] = "https://monitor.example",
            ["Web:SigningKey"] = SigningKey.Create(),
        });
        builder.AddStorage();
        builder.AddFeeds();
        builder.AddAnalysis();
        builder.AddWatch();
        builder.AddChannels();
        builder.AddSubscriptions();
        builder.AddWeb();
        builder.Services.AddSingleton<IOutbox<NoticeRequest>>(Notices);
        _host = builder.Build();
    }

    public CollectingNotices Notices { get; } = new();

    public ISubscriptions Subscriptions => Get<ISubscriptions>();

    public ISubscriptionLinks Links => Get<ISubscriptionLinks>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task<WebAnswer> GetAsync(Uri? link, Func<HttpRequest, Task<IResult>> page) => SendAsync("GET", link, "", "", page);

    public Task<WebAnswer> PostFormAsync(Uri? link, string form, Func<HttpRequest, Task<IResult>> page) =>
        SendAsync("POST", link, "application/x-www-form-urlencoded", form, page);

    public async Task<WebAnswer> SendAsync(string method, Uri? link, string type, string body, Func<HttpRequest, Task<IResult>> page)
    {
        var context = new DefaultHttpContext { RequestServices = _host.Services };
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(link?.Query ?? "");
        context.Request.ContentType = type;
        context.Request.Headers["X-Forwarded-For"] = Client;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        await (await page(context.Request)).ExecuteAsync(context);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        return new WebAnswer(context.Response.StatusCode, await reader.ReadToEndAsync(), context.Response.Headers);
    }

    /// <summary>What the proxy says of the user's network address.</summary>
    public string Client { get; set; } = $"198.51.100.7, 2001:db8:{Random4()}:{Random4()}::1";

    public void Dispose() => _host.Dispose();

    private static string Random4() => Guid.NewGuid().ToString("N")[..4];
}
