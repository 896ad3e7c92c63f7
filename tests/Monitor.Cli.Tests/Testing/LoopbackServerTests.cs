using System.Net;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Testing;

public sealed class LoopbackServerTests : IDisposable
{
    private readonly HttpClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Answers_follow_the_script_and_the_last_one_stays()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.Answer("/feed", LoopbackServer.Says("one"), LoopbackServer.Says("two"));
        var feed = new Uri(server.Address, "feed?page=1");

        var answers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            answers.Add(await _client.GetStringAsync(feed));
        }

        Assert.Equal(["one", "two", "two"], answers);
    }

    [Fact]
    public async Task What_no_script_covers_is_refused_and_remembered()
    {
        await using var server = await LoopbackServer.StartAsync();

        using var answer = await _client.PostAsync(new Uri(server.Address, "hook?x=1"), new StringContent("body"));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/hook?x=1", "body"), (request.Method, request.Target, request.Body));
        Assert.Equal("text/plain; charset=utf-8", request.Headers["content-type"]);
    }
}
