using System.Diagnostics;
using System.Text.Json;
using Monitor.Watch;

namespace Monitor.Functions.Queues;

/// <summary>
/// Carries traces across queues: a message bears the traceparent of whoever sent it (W3C Trace Context, 3.2), and the
/// work on it is a trace of its own that links there. A request may wait for hours or be worked on twice, so it is no
/// part of the sender's trace.
/// </summary>
internal static class QueueSpans
{
    /// <summary>What a message is to bear; null outside a trace.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } span ? span.Id : null;

    /// <summary>Does the work of one message in a trace of its own.</summary>
    public static async Task ReceiveAsync(string queue, string message, Func<Task> work)
    {
        using var span = Begin(queue, message);
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            span?.SetTag("error.type", fault.GetType().FullName).SetStatus(ActivityStatusCode.Error, fault.Message);
            throw;
        }
    }

    private static Activity? Begin(string queue, string message)
    {
        if (!Spans.Source.HasListeners())
        {
            return null;
        }

        // The host's own span is the parent where there is one; a root otherwise.
        ActivityLink[] links = SenderOf(message) is { } sender ? [new ActivityLink(sender)] : [];
        var span = Spans.Source.StartActivity($"process {queue}", ActivityKind.Consumer, parentContext: default, links: links);
        return span?.SetTag("messaging.system", "azure.storage.queues")
            .SetTag("messaging.operation.type", "process")
            .SetTag("messaging.destination.name", queue);
    }

    /// <summary>Null for a message without one, and for one that cannot be read: its reader says what is wrong with it.</summary>
    private static ActivityContext? SenderOf(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("trace", out var trace)
                && trace.ValueKind == JsonValueKind.String
                && ActivityContext.TryParse(trace.GetString(), null, isRemote: true, out var sender)
                    ? sender
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
