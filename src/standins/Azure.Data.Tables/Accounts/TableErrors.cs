using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Accounts;

/// <summary>Reads <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class TableErrors : RequestFailedDetailsParser
{
    private TableErrors()
    {
    }

    public static RequestFailedDetailsParser Parser { get; } = new TableErrors();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        if (response.ContentStream is null || response.Content.ToMemory().IsEmpty)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(response.Content);
            return TryRead(document.RootElement, out error, out data);
        }
        catch (JsonException)
        {
            // A proxy in between answers in HTML or XML.
            return false;
        }
    }

    private static bool TryRead(JsonElement root, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("odata.error", out var details)
            || details.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var message = details.TryGetProperty("message", out var text) ? Text(text) : null;
        data = new Dictionary<string, string>();
        if (IndexIn(message) is { } index)
        {
            data[TableTransactionFailedException.FailedEntity] = index.ToString(CultureInfo.InvariantCulture);
            message += $"\n{nameof(TableTransactionFailedException.FailedTransactionActionIndex)} tells the refused action.";
        }

        error = new ResponseError(details.TryGetProperty("code", out var code) ? code.GetString() : null, message);
        return true;
    }

    private static string? Text(JsonElement message) => message.ValueKind switch
    {
        JsonValueKind.String => message.GetString(),
        JsonValueKind.Object when message.TryGetProperty("value", out var value) => value.GetString(),
        _ => null,
    };

    // In a refused transaction the message begins with the position of the refused action: "3:The specified …".
    private static int? IndexIn(string? message) =>
        message?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
