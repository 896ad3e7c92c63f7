using System.Diagnostics;
using System.Globalization;
using System.Text;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Mail;

/// <summary>A message as plain text, a line a thing; readers wrap long lines themselves.</summary>
internal static class MailText
{
    public static string Of(Message message)
    {
        var text = new StringBuilder();
        text.AppendLine(message.Headline);
        AppendIf(text, message.Standing.Count > 0, () => string.Join(" · ", message.Standing));
        AppendIf(text, message.Address is not null && !SaysBelow(message), () => message.Address!.AbsoluteUri);
        foreach (var section in message.Sections)
        {
            Append(text, section);
        }

        AppendOpinions(text, message);
        AppendFooter(text, message);
        return text.ToString();
    }

    /// <summary>A notice's link stands with the words that explain it.</summary>
    private static bool SaysBelow(Message message) =>
        message.Sections.SelectMany(section => section.Lines).OfType<Line.Said>().Any(said => said.Link == message.Address);

    private static void Append(StringBuilder text, Section section)
    {
        text.AppendLine();
        AppendIf(text, section.Heading.Length > 0, () => $"{section.Heading}:");
        var indent = section.Heading.Length > 0 ? "  " : "";
        foreach (var line in section.Lines)
        {
            text.Append(indent).AppendLine(Words(line));
            AppendIf(text, LinkOf(line) is not null, () => indent + LinkOf(line)!.AbsoluteUri);
        }
    }

    private static Uri? LinkOf(Line line) => line switch
    {
        Line.Said said => said.Link,
        Line.Reading reading => reading.Link,
        _ => null,
    };

    private static string Words(Line line) => line switch
    {
        Line.Reading reading => $"{reading.Title} ({reading.By})",
        Line.Said said => said.Words,
        Line.Fact fact => $"{fact.Label}: {fact.Value}",
        Line.Quote { By.Length: > 0 } quote => $"\"{quote.Words}\" ({quote.By})",
        Line.Quote quote => $"\"{quote.Words}\"",
        _ => throw new UnreachableException(),
    };

    private static void AppendOpinions(StringBuilder text, Message message)
    {
        AppendIf(text, message.Opinions.Count > 0, () => $"{Environment.NewLine}{message.Wording["opinion.ask"]}");
        foreach (var opinion in message.Opinions)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {opinion.Words}: {opinion.Address.AbsoluteUri}");
        }
    }

    /// <summary>"-- " begins a signature (RFC 3676, 4.3), which readers set apart and leave out of answers.</summary>
    private static void AppendFooter(StringBuilder text, Message message)
    {
        text.AppendLine().AppendLine("-- ").AppendLine(message.Footer);
        foreach (var choice in message.Choices.Skip(message.Opinions.Count))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{choice.Words}: {choice.Address.AbsoluteUri}");
        }
    }

    private static void AppendIf(StringBuilder text, bool condition, Func<string> line)
    {
        if (condition)
        {
            text.AppendLine(line());
        }
    }
}
