using System.Diagnostics;

namespace Azure.Data.Tables.Tests;

public sealed class RetryTests
{
    private static readonly RecordingServer.Answer Busy = new(503);

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        using var server = new RecordingServer(Busy, new RecordingServer.Answer(500), new RecordingServer.Answer(204));

        var answer = await server.Table().AddEntityAsync(Rows.Row());

        Assert.Equal((204, 3), (answer.Status, server.Requests.Count));
        Assert.Single(server.Requests.Select(request => request.Body).Distinct());
        Assert.All(server.Requests, request => Assert.StartsWith("SharedKeyLite ", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_says_when_to_come_back_is_not_asked_before()
    {
        using var server = new RecordingServer(new RecordingServer.Answer(503, "", ("Retry-After", "1")), new RecordingServer.Answer(204));
        var watch = Stopwatch.StartNew();

        await server.Table().AddEntityAsync(Rows.Row());

        Assert.Equal(2, server.Requests.Count);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up()
    {
        using var server = new RecordingServer(Busy, Busy, Busy, Busy, Busy);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => server.Table(options => options.Retry.MaxRetries = 2).GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((503, 3), (refusal.Status, server.Requests.Count));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        using var server = new RecordingServer(new RecordingServer.Answer(status), new RecordingServer.Answer(204));

        await Assert.ThrowsAsync<RequestFailedException>(() => server.Table().AddEntityAsync(Rows.Row()));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_signature_is_added_once_however_often_it_is_tried()
    {
        using var server = new RecordingServer(Busy, new RecordingServer.Answer(204));
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };

        await new TableClient(new Uri($"{server.Endpoint}/table?sv=2019-02-02&sig=abc%3D"), options).AddEntityAsync(Rows.Row());

        Assert.All(server.Requests, request => Assert.Equal(2, request.Url.Split("sig=abc%3D").Length));
    }
}
