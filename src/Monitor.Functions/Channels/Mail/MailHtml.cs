using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Mail;

/// <summary>
/// A message as HTML: no image, nothing loaded, nothing that runs. Mail programs were seen to drop the style sheet, so
/// what must hold stands at the elements, and the sheet brings only the dark colours and the narrow screen.
/// </summary>
internal static class MailHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(Message message)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{message.Wording.Language}" dir="{(message.Wording.IsRightToLeft ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{Safe(message.Subject)}</title>
            <style>
            {MailStyles.Sheet}
            </style>
            </head>
            <body class="page" style="{MailStyles.Page}">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" class="edge" style="{MailStyles.Edge}">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="{MailStyles.Column}"><tr><td class="card" style="{MailStyles.Card}">

            """);
        AppendHead(html, message);
        foreach (var section in message.Sections)
        {
            Append(html, section);
        }

        AppendOpinions(html, message);
        html.AppendLine("</td></tr><tr><td>");
        AppendFooter(html, message);
        return html.AppendLine("</td></tr></table>").AppendLine("</td></tr></table>").AppendLine("</body>").AppendLine("</html>").ToString();
    }

    private static void AppendHead(StringBuilder html, Message message)
    {
        html.AppendLine(CultureInfo.InvariantCulture, $"""<h1 class="ink" dir="auto" style="{MailStyles.Headline}">{Safe(message.Headline)}</h1>""");
        if (message.Standing.Count > 0)
        {
            var standing = string.Join(" · ", message.Standing.Select(Safe));
            html.AppendLine(CultureInfo.InvariantCulture, $"""<p class="soft" style="{MailStyles.Standing}">{standing}</p>""");
        }

        if (message.Address is { } address)
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"""<p style="{MailStyles.Action}">{Button(message.Wording["read"], address, MailStyles.MainButton, "main")}</p>""");
        }
    }

    private static void Append(StringBuilder html, Section section)
    {
        if (section.Heading.Length > 0)
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"""<h2 class="soft" dir="auto" style="{MailStyles.Heading}">{Safe(section.Heading)}</h2>""");
        }

        foreach (var run in Runs(section.Lines))
        {
            if (run[0] is Line.Fact)
            {
                AppendFacts(html, run.Cast<Line.Fact>());
            }
            else
            {
                run.ForEach(line => html.AppendLine(Paragraph(line)));
            }
        }
    }

    /// <summary>Facts that follow each other are one table.</summary>
    private static List<List<Line>> Runs(IReadOnlyList<Line> lines)
    {
        var runs = new List<List<Line>>();
        foreach (var line in lines)
        {
            if (runs is [.., var last] && line is Line.Fact && last[0] is Line.Fact)
            {
                last.Add(line);
            }
            else
            {
                runs.Add([line]);
            }
        }

        return runs;
    }

    private static void AppendFacts(StringBuilder html, IEnumerable<Line.Fact> facts)
    {
        html.AppendLine(CultureInfo.InvariantCulture, $"""<table width="100%" cellpadding="0" cellspacing="0" border="0" style="{MailStyles.Facts}">""");
        foreach (var fact in facts)
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"""
                <tr><th scope="row" class="soft rule" align="left" style="{MailStyles.Label}">{Safe(fact.Label)}</th>
                <td class="ink rule" dir="auto" style="{MailStyles.Value}">{Safe(fact.Value)}</td></tr>
                """);
        }

        html.AppendLine("</table>");
    }

    private static string Paragraph(Line line) => line switch
    {
        Line.Quote { By.Length: > 0 } quote => $"""
            <blockquote class="ink quote" dir="auto" style="{MailStyles.Quote}">“{Safe(quote.Words)}”<br>
            <span class="soft" style="{MailStyles.By}">{Safe(quote.By)}</span></blockquote>
            """,
        Line.Quote quote => $"""<blockquote class="ink quote" dir="auto" style="{MailStyles.Quote}">“{Safe(quote.Words)}”</blockquote>""",
        Line.Reading reading => $"""
            {Said(reading.Title, reading.Link)}
            <p class="soft" style="{MailStyles.Reading}">{Safe(reading.By)}</p>
            """,
        Line.Said said => Said(said.Words, said.Link),
        _ => throw new UnreachableException(),
    };

    private static string Said(string words, Uri? link) => link is null
        ? $"""<p class="ink" dir="auto" style="{MailStyles.Text}">{Safe(words)}</p>"""
        : $"""<p dir="auto" style="{MailStyles.Text}"><a class="link" href="{Safe(link.AbsoluteUri)}" style="{MailStyles.Link}">{Safe(words)}</a></p>""";

    private static void AppendOpinions(StringBuilder html, Message message)
    {
        if (message.Opinions.Count > 0)
        {
            var buttons = string.Join(' ', message.Opinions.Select(opinion => Button(opinion.Words, opinion.Address, MailStyles.Button, "button")));
            html.AppendLine(CultureInfo.InvariantCulture, $"""
                <p class="ink rule" style="{MailStyles.Question}">{Safe(message.Wording["opinion.ask"])}</p>
                <p style="{MailStyles.Action}">{buttons}</p>
                """);
        }
    }

    private static void AppendFooter(StringBuilder html, Message message)
    {
        html.AppendLine(CultureInfo.InvariantCulture, $"""<p class="soft" style="{MailStyles.Footer}">{Safe(message.Footer)}</p>""");
        var links = message.Choices.Skip(message.Opinions.Count)
            .Select(link => $"""<a class="soft" href="{Safe(link.Address.AbsoluteUri)}" style="{MailStyles.FooterLink}">{Safe(link.Words)}</a>""")
            .ToList();
        if (links.Count > 0)
        {
            html.AppendLine(CultureInfo.InvariantCulture, $"""<p class="soft" style="{MailStyles.Footer}">{string.Join(" · ", links)}</p>""");
        }
    }

    private static string Button(string words, Uri address, string style, string kind) =>
        $"""<a class="{kind}" href="{Safe(address.AbsoluteUri)}" style="{style}">{Safe(words)}</a>""";

    private static string Safe(string text) => Encoder.Encode(text);
}
