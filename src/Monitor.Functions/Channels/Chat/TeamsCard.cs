using System.Diagnostics;
using System.Text.Json.Nodes;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Chat;

/// <summary>
/// A message as an Adaptive Card 1.4 in the envelope that the workflows of Teams take. All text stands in text runs, which
/// know no Markdown: what a feed says can neither become a link nor mention anybody.
/// </summary>
internal static class TeamsCard
{
    /// <summary>How many sections fit is tried out: Teams refuses messages of more than 28 KB.</summary>
    public static JsonObject Of(Message message, int sections)
    {
        var body = new JsonArray(Block(Run(message.Headline, "size", "large", "weight", "bolder")));
        AddIf(body, message.Standing.Count > 0, () => Block(Run(string.Join(" · ", message.Standing), "isSubtle", true)));
        foreach (var element in message.Sections.Take(sections).SelectMany(Elements))
        {
            body.Add(element);
        }

        AddIf(body, message.Sections.Count > sections, () => Block(Run(message.Wording["cut"], "isSubtle", true)));
        body.Add(Block(Run(message.Footer, "isSubtle", true, "size", "small")));
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["fallbackText"] = message.Subject,
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = body,
            ["actions"] = new JsonArray([.. Actions(message)]),
        };
        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card,
            }),
        };
    }

    private static void AddIf(JsonArray body, bool condition, Func<JsonObject> element)
    {
        if (condition)
        {
            body.Add(element());
        }
    }

    private static IEnumerable<JsonObject> Elements(Section section)
    {
        if (section.Heading.Length > 0)
        {
            var heading = Block(Run(section.Heading, "weight", "bolder"));
            heading["spacing"] = "medium";
            yield return heading;
        }

        foreach (var line in section.Lines)
        {
            yield return Element(line);
        }
    }

    private static JsonObject Element(Line line) => line switch
    {
        Line.Reading { Link: { } link } reading => Block(Run(reading.Title, "selectAction", Open(reading.Title, link)), Run($" {reading.By}", "isSubtle", true)),
        Line.Reading reading => Block(Run(reading.Title), Run($" {reading.By}", "isSubtle", true)),
        Line.Said { Link: { } link } said => Block(Run(said.Words, "selectAction", Open(said.Words, link))),
        Line.Said said => Block(Run(said.Words)),
        Line.Fact fact => Block(Run(fact.Label + ": ", "isSubtle", true), Run(fact.Value)),
        Line.Quote quote => new JsonObject
        {
            ["type"] = "Container",
            ["style"] = "emphasis",
            ["items"] = quote.By.Length > 0
                ? new JsonArray(Block(Run($"“{quote.Words}”")), Block(Run(quote.By, "isSubtle", true)))
                : new JsonArray(Block(Run($"“{quote.Words}”"))),
        },
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<JsonNode> Actions(Message message)
    {
        var read = message.Address is { } address ? [new Link(message.Wording["read"], address)] : Array.Empty<Link>();
        return read.Concat(message.Choices).Select(link => Open(link.Words, link.Address));
    }

    private static JsonObject Open(string words, Uri address) => new()
    {
        ["type"] = "Action.OpenUrl", ["title"] = PlainLine.Of(words, 100), ["url"] = address.AbsoluteUri,
    };

    private static JsonObject Block(params JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["spacing"] = "small", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text, string? name = null, JsonNode? value = null, string? other = null, JsonNode? otherValue = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (name is not null)
        {
            run[name] = value;
        }

        if (other is not null)
        {
            run[other] = otherValue;
        }

        return run;
    }
}
