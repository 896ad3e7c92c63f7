using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitor.Functions.Channels.Http;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Channels.Chat;

/// <summary>Posts JSON that no page shows: only what JSON itself reserves is escaped, which keeps other scripts short.</summary>
internal static class ChatPosting
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject json) => json.ToJsonString(Relaxed);

    public static async Task<SendOutcome> PostAsync(this HttpPosting posting, string address, string json, CancellationToken cancellation)
    {
        using var request = HttpPosting.Json(address, json);
        return await posting.SendAsync(request, cancellation);
    }
}
