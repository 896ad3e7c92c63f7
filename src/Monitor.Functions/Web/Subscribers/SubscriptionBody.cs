using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>What a program sends to subscribe or to change a subscription; null leaves a setting as it is.</summary>
internal sealed partial record SubscriptionBody
{
    private static readonly BodyShapes Shapes = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 4,
    });

    /// <summary>For sign-up only.</summary>
    public string? Address { get; init; }

    /// <summary>For sign-up only: email, webhook, slack, teams or ntfy; the address tells where it is left out.</summary>
    public string? Channel { get; init; }

    /// <summary>For changes only: "active" or "paused".</summary>
    public string? State { get; init; }

    public double? Threshold { get; init; }

    public string? Deliver { get; init; }

    public int? Hour { get; init; }

    public string? Day { get; init; }

    public string? Zone { get; init; }

    public string? Quiet { get; init; }

    public IReadOnlyList<string>? Forces { get; init; }

    public IReadOnlyList<string>? Places { get; init; }

    public IReadOnlyList<string>? Statuses { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    public int? LeastSources { get; init; }

    public string? Language { get; init; }

    public bool? SendsEmptyDigests { get; init; }

    public string? Contact { get; init; }

    [JsonIgnore]
    public SettingsDraft Settings => new()
    {
        Threshold = Threshold, Deliver = Deliver, Hour = Hour, Day = Day, Zone = Zone, Quiet = Quiet, Forces = Forces,
        Places = Places, Statuses = Statuses, Sources = Sources, LeastSources = LeastSources, Language = Language,
        SendsEmptyDigests = SendsEmptyDigests, Contact = Contact,
    };

    /// <summary>The body, or one sentence that says what is wrong with it.</summary>
    public static async Task<(SubscriptionBody? Body, string Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            return (null, "The body is not JSON; send a JSON object as application/json.");
        }

        var bytes = new byte[SmallForm.LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        if (length > SmallForm.LargestBody)
        {
            return (null, $"The body is longer than {SmallForm.LargestBody} bytes; send less.");
        }

        try
        {
            var body = JsonSerializer.Deserialize(bytes.AsSpan(0, length), Shapes.SubscriptionBody);
            return (body, body is null ? "The body is null; send a JSON object." : "");
        }
        catch (JsonException wrong)
        {
            return (null, $"The body is not the JSON object that is expected here: {wrong.Message}");
        }
    }

    [JsonSerializable(typeof(SubscriptionBody))]
    private sealed partial class BodyShapes : JsonSerializerContext;
}
