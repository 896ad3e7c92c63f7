using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>
/// A receiver of webhooks that takes its time to answer, so that a kill may land in between, and that refuses some and
/// breaks some connections.
/// </summary>
internal sealed class Receiver
{
    private readonly LoopbackServer _server;
    private readonly Random _chance;
    private readonly ConcurrentQueue<Receipt> _receipts = new();
    private readonly Lock _gate = new();

    public Receiver(LoopbackServer server, Random chance, int addresses)
    {
        (_server, _chance) = (server, chance);
        Addresses = [.. Enumerable.Range(0, addresses).Select(number => $"{server.Address}hook/{number}")];
        foreach (var address in Addresses)
        {
            server.Answer(new Uri(address).AbsolutePath, context => AnswerAsync(context, address));
        }
    }

    public IReadOnlyList<string> Addresses { get; }

    /// <summary>As received.</summary>
    public IReadOnlyList<RecordedRequest> Posts => _server.Requests;

    /// <summary>In the order of the answers.</summary>
    public IReadOnlyList<Receipt> Receipts => [.. _receipts];

    private async Task AnswerAsync(HttpContext context, string address)
    {
        var (answer, pause) = Mood();
        await Task.Delay(pause, TimeProvider.System, CancellationToken.None);
        var headers = context.Request.Headers;
        _receipts.Enqueue(new Receipt(RunName.In(headers.UserAgent.ToString()), address, headers["webhook-id"].ToString()["msg_".Length..], answer));
        switch (answer)
        {
            case ReceiverAnswer.Taken:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case ReceiverAnswer.Lost:
                context.Abort();
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "1";
                break;
        }
    }

    private (ReceiverAnswer Answer, TimeSpan Pause) Mood()
    {
        lock (_gate)
        {
            var answer = _chance.NextDouble() switch { < 0.1 => ReceiverAnswer.Refused, < 0.16 => ReceiverAnswer.Lost, _ => ReceiverAnswer.Taken };
            return (answer, TimeSpan.FromMilliseconds(_chance.Next(20, 150)));
        }
    }
}
