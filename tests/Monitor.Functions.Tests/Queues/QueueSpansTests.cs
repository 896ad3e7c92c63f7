using System.Diagnostics;
using Monitor.Functions.Queues;
using Monitor.Functions.Tests.Support;
using Monitor.Watch;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Tests.Queues;

public sealed class QueueSpansTests : IDisposable
{
    private readonly List<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public QueueSpansTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Spans.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Work_on_a_message_is_a_trace_of_its_own_that_links_to_the_sender()
    {
        string message;
        ActivityContext sender;
        using (var sending = Spans.Source.StartActivity("sending in a test"))
        {
            message = PollRequestMessage.Write(new PollRequest(Some.Now, [Some.Feed().Id]));
            sender = sending!.Context;
        }

        await QueueSpans.ReceiveAsync("one-queue", message, () => Task.CompletedTask);

        var received = Assert.Single(_ended, span => span.OperationName == "process one-queue");
        Assert.Equal(sender.SpanId, Assert.Single(received.Links).Context.SpanId);
        Assert.NotEqual(sender.TraceId, received.TraceId);
        Assert.Equal(ActivityKind.Consumer, received.Kind);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"trace": 3}""")]
    [InlineData("""{"trace": "00-bad"}""")]
    public async Task A_message_without_a_sender_is_worked_on_all_the_same(string message)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => QueueSpans.ReceiveAsync("other-queue", message, () => throw new InvalidOperationException("Out of work.")));

        var received = Assert.Single(_ended, span => span.OperationName == "process other-queue");
        Assert.Empty(received.Links);
        Assert.Equal((ActivityStatusCode.Error, "Out of work."), (received.Status, received.StatusDescription));
    }
}
