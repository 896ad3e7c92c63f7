using Microsoft.AspNetCore.Http;
using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Tests.Support;
using Monitor.Testing;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Tests.Channels.Http;

public sealed class HttpPostingTests : IAsyncLifetime
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private readonly FakeTimeProvider _clock = new(Some.Now);
    private LoopbackServer _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private async Task<SendOutcome> SendAsync(RequestDelegate answer)
    {
        _server.Answer("/", answer);
        using var request = HttpPosting.Json(_server.Address.AbsoluteUri, "{}");
        return await new HttpPosting(Client, new ChannelOptions(), _clock).SendAsync(request, CancellationToken.None);
    }

    private static RequestDelegate Busy(int status, string retryAfter) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_may_be_seconds(int status) =>
        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<SendOutcome.Temporary>(await SendAsync(Busy(status, "120"))).RetryAfter);

    [Fact]
    public async Task Retry_After_may_be_a_date()
    {
        var outcome = await SendAsync(Busy(429, Some.Now.AddHours(1).ToString("R")));

        Assert.InRange(Assert.IsType<SendOutcome.Temporary>(outcome).RetryAfter!.Value.TotalSeconds, 3599, 3600);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    public async Task A_Retry_After_that_means_nothing_is_none(string value) =>
        Assert.Null(Assert.IsType<SendOutcome.Temporary>(await SendAsync(Busy(429, value))).RetryAfter);

    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(500)]
    [InlineData(302)]
    public async Task What_may_pass_is_temporary(int status) =>
        Assert.IsType<SendOutcome.Temporary>(await SendAsync(LoopbackServer.Says("", status: status)));

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_is_wrong_stays_wrong_and_the_receiver_says_why(int status) => Assert.Equal(
        new SendOutcome.Permanent($"HTTP {status}: invalid_payload , really"),
        await SendAsync(LoopbackServer.Says("invalid_payload\r\n, really\u202E", status: status)));

    [Fact]
    public async Task A_page_for_people_is_not_quoted() => Assert.Equal(
        new SendOutcome.Permanent("HTTP 404"), await SendAsync(LoopbackServer.Says("<html>…", "text/html", 404)));

    [Fact]
    public async Task A_long_refusal_is_cut() => Assert.InRange(
        Assert.IsType<SendOutcome.Permanent>(await SendAsync(LoopbackServer.Says(new string('x', 100_000), status: 400))).Answer.Length, 200, 220);

    [Fact]
    public async Task Gone_means_the_subscription_is_at_an_end() =>
        Assert.IsType<SendOutcome.Gone>(await SendAsync(LoopbackServer.Says("", status: 410)));

    [Fact]
    public async Task A_connection_that_breaks_within_the_answer_is_temporary() => Assert.IsType<SendOutcome.Temporary>(
        await SendAsync(async context =>
        {
            context.Response.StatusCode = 400;
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("begin");
            await context.Response.Body.FlushAsync();
            context.Abort();
        }));
}
