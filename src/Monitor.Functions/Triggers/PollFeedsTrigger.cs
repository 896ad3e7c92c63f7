using Microsoft.Azure.Functions.Worker;
using Monitor.Functions.Queues;
using Monitor.Watch.Polling;

namespace Monitor.Functions.Triggers;

public sealed class PollFeedsTrigger(PollFeeds poll)
{
    [Function("PollFeeds")]
    public Task RunAsync([QueueTrigger(QueueNames.FeedPolls)] string message, CancellationToken cancellation) =>
        QueueSpans.ReceiveAsync(QueueNames.FeedPolls, message, () => poll.PollAsync(PollRequestMessage.Read(message), cancellation));
}
