using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Monitor.Cli.Local;

/// <summary>What a local run takes from host.json.</summary>
/// <param name="RoutePrefix">Between the address and every route; "api" by default, may be empty.</param>
internal sealed record HostSettings(QueueSettings Queues, string RoutePrefix)
{
    public static readonly HostSettings Default = new(QueueSettings.Default, "api");

    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="LocalRunException">The file is absent or cannot be read.</exception>
    public static async Task<HostSettings> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            var extensions = JsonNode.Parse(text, documentOptions: Lenient)?["extensions"];
            return new HostSettings(
                ReadQueues(extensions?["queues"]),
                extensions?["http"]?["routePrefix"]?.GetValue<string>().Trim('/') ?? Default.RoutePrefix);
        }
        catch (Exception broken) when (broken is IOException or JsonException or FormatException
            or InvalidOperationException or OverflowException)
        {
            throw new LocalRunException($"The settings in {path} cannot be read: {broken.Message}", broken);
        }
    }

    private static QueueSettings ReadQueues(JsonNode? section)
    {
        var defaults = QueueSettings.Default;
        var batchSize = section?["batchSize"]?.GetValue<int>() ?? defaults.BatchSize;
        return new QueueSettings(
            Math.Clamp(batchSize, 1, 32),
            section?["newBatchThreshold"]?.GetValue<int>() ?? batchSize / 2,
            ReadSpan(section?["maxPollingInterval"]) ?? defaults.MaxPollingInterval,
            ReadSpan(section?["visibilityTimeout"]) ?? defaults.VisibilityTimeout,
            Math.Max(1, section?["maxDequeueCount"]?.GetValue<int>() ?? defaults.MaxDequeueCount));
    }

    private static TimeSpan? ReadSpan(JsonNode? node) =>
        node is null ? null : TimeSpan.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture);
}
