using Microsoft.AspNetCore.Http;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>A webhook's receiver that takes its time to answer, so that a kill may land in between.</summary>
internal sealed class Receiver(LoopbackServer server, Random chance)
{
    private readonly List<int> _ends = [];

    public string Address { get; } = $"{server.Address}hook";

    public int Count => server.Requests.Count;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<Receipt> Receipts =>
    [
        .. server.Requests.Select((request, number) => new Receipt(
            request.Headers["webhook-id"],
            request.Headers["webhook-timestamp"],
            request.Headers["webhook-signature"],
            request.Body,
            _ends.Count(end => end <= number))),
    ];

    public void Listen() => server.Answer("/hook", async context =>
    {
        await Task.Delay(Pause(), TimeProvider.System, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    });

    /// <summary>What comes from now on comes from the next run.</summary>
    public void EndRun() => _ends.Add(Count);

    private TimeSpan Pause()
    {
        lock (_ends)
        {
            return TimeSpan.FromMilliseconds(chance.Next(30, 200));
        }
    }
}
