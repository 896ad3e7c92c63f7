using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Chat;

/// <summary>A message as ntfy takes it in JSON, where text of every script may stand.</summary>
internal static class NtfyNotification
{
    /// <summary>ntfy turns text of more than 4096 bytes into an attachment; a telephone shows less.</summary>
    private const int MostBytes = 2000;
    private const int MostActions = 3;
    private const int High = 4;
    private const int Customary = 3;

    public static JsonObject Of(Message message, string topic)
    {
        var notification = new JsonObject
        {
            ["topic"] = topic,
            ["title"] = message.Subject,
            ["message"] = Body(message),
            ["priority"] = message.IsUrgent ? High : Customary,
            ["tags"] = new JsonArray("drawdown"),
            ["actions"] = new JsonArray([.. Actions(message)]),
            // A second copy takes the place of the first (from ntfy 2.16; older ones do not read it).
            ["sequence_id"] = message.Id,
        };
        if (message.Address is { } address)
        {
            notification["click"] = address.AbsoluteUri;
        }

        return notification;
    }

    private static string Body(Message message)
    {
        var body = new StringBuilder(string.Join(" · ", message.Standing));
        var left = MostBytes - Encoding.UTF8.GetByteCount(body.ToString());
        foreach (var line in message.Sections.SelectMany(Lines))
        {
            left -= Encoding.UTF8.GetByteCount(line) + 1;
            if (left < 0)
            {
                return body.Append("\n…").ToString();
            }

            body.Append(body.Length > 0 ? "\n" : "").Append(line);
        }

        return body.ToString();
    }

    private static IEnumerable<string> Lines(Section section) =>
        section.Lines.Select(Words).Prepend(section.Heading.Length > 0 ? $"\n{section.Heading}:" : "");

    private static string Words(Line line) => line switch
    {
        Line.Reading reading => $"{reading.Title} ({reading.By})",
        Line.Said said => said.Words,
        Line.Fact fact => $"{fact.Label}: {fact.Value}",
        Line.Quote { By.Length: > 0 } quote => $"“{quote.Words}” ({quote.By})",
        Line.Quote quote => $"“{quote.Words}”",
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<JsonObject> Actions(Message message) => message.Choices.Take(MostActions)
        .Select(link => new JsonObject { ["action"] = "view", ["label"] = link.Words, ["url"] = link.Address.AbsoluteUri });
}
