using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Monitor.Cli.Local;

namespace Monitor.Cli.Tests.Local;

public sealed class HttpFunctionTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly RunningHost _run =
        new("UseDevelopmentStorage=true", "unused", new Greeting("hello"), typeof(WebFunctions));

    private readonly HttpClient _client = new();

    public Task InitializeAsync() => _run.Host.StartAsync(CancellationToken.None);

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _run.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    [Fact]
    public async Task A_route_leads_to_its_function_with_its_parts() =>
        Assert.Equal("hello 7, 3 times", await _client.GetStringAsync(At("api/greet/7?times=3")));

    [Fact]
    public async Task Without_a_route_the_name_is_the_route()
    {
        using var answer = await _client.PostAsync(At("api/Nothing"), null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task An_object_is_answered_as_Json()
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>(At("api/object"));

        Assert.Equal("hello", answer.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("api/no-such-route", HttpStatusCode.NotFound)]
    [InlineData("greet/7", HttpStatusCode.NotFound)]
    [InlineData("api/Nothing", HttpStatusCode.MethodNotAllowed)]
    [InlineData("api/greet/seven", HttpStatusCode.BadRequest)]
    public async Task What_leads_nowhere_is_refused(string path, HttpStatusCode expected)
    {
        using var answer = await _client.GetAsync(At(path));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_failure_is_a_problem_without_its_inner_matters()
    {
        using var answer = await _client.GetAsync(At("api/fails"));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("secret", body);
        Assert.DoesNotContain("WebFunctions", body);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_sentence()
    {
        var options = new LocalHostOptions("UseDevelopmentStorage=true") { HttpPort = _run.Host.Address.Port };
        await using var second = new RunningHost("UseDevelopmentStorage=true", "unused", new Greeting(""), typeof(WebFunctions), options);

        var failure = await Assert.ThrowsAsync<LocalRunException>(() => second.Host.StartAsync(CancellationToken.None));

        Assert.StartsWith($"Port {options.HttpPort} is taken by another program", failure.Message);
    }

    [Fact]
    public async Task A_stop_cancels_a_request_that_is_being_answered()
    {
        var waiting = _client.GetAsync(At("api/waits"));
        await WebFunctions.Waiting.Task;

        await _run.Host.StopAsync(CancellationToken.None);

        using var answer = await waiting;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_ever_for_a_function_that_does_not_heed_it()
    {
        var options = new LocalHostOptions("UseDevelopmentStorage=true") { HttpPort = 0, StopLimit = TimeSpan.FromSeconds(1) };
        await using var run = new RunningHost("UseDevelopmentStorage=true", "unused", new Greeting(""), typeof(WebFunctions), options);
        await run.Host.StartAsync(CancellationToken.None);
        var waiting = _client.GetAsync(new Uri(run.Host.Address, "api/deaf"));
        await WebFunctions.Deaf.Task;
        var watch = Stopwatch.StartNew();

        await run.Host.StopAsync(CancellationToken.None);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => waiting);
    }

    private Uri At(string path) => new(_run.Host.Address, path);

    public sealed record Greeting(string Text);

    public sealed class WebFunctions(Greeting greeting)
    {
        internal static TaskCompletionSource Waiting { get; } = new();

        internal static TaskCompletionSource Deaf { get; } = new();

        [Function("Greet")]
        public IResult Greet(
            [HttpTrigger(AuthorizationLevel.Function, "get", Route = "greet/{id}")] HttpRequest request, int id) =>
            Results.Text($"{greeting.Text} {id}, {request.Query["times"]} times");

        [Function("Nothing")]
        public static Task NothingAsync([HttpTrigger(AuthorizationLevel.Admin, "post")] HttpRequest request) =>
            request.Body.FlushAsync();

        [Function("Object")]
        public ValueTask<Greeting> ObjectAsync([HttpTrigger(Route = "object")] HttpRequest request) =>
            ValueTask.FromResult(request.Path.HasValue ? greeting : new Greeting(""));

        [Function("Fails")]
        public static Task<IResult> FailsAsync([HttpTrigger("get", Route = "fails")] HttpRequest request) =>
            throw new InvalidOperationException("secret of " + request.Path);

        [Function("Deaf")]
        public static async Task DeafAsync([HttpTrigger("get", Route = "deaf")] HttpRequest request)
        {
            Deaf.TrySetResult();
            await new TaskCompletionSource<HttpRequest>(request).Task;
        }

        [Function("Waits")]
        public static async Task<IResult> WaitsAsync(
            [HttpTrigger("get", Route = "waits")] HttpRequest request, CancellationToken cancellationToken)
        {
            Waiting.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return Results.Ok(request.Path.Value);
        }
    }
}
