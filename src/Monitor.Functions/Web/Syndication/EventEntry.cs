using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Web.Html;
using FigureWords = Monitor.Functions.Channels.Messages.FigureWords;

namespace Monitor.Functions.Web.Syndication;

/// <summary>An event as an entry of a feed: the fact, how it stands, and what was news of it.</summary>
internal static class EventEntry
{
    private const int MostQuotes = 3;
    private const int MostReports = 10;

    private static readonly Wording Words = Wording.For("en");

    /// <param name="known">The event.</param>
    /// <param name="link">Where <see cref="Telling"/> is to be read; null where nobody knows.</param>
    public static PublishedEntry Of(NewsEvent known, Uri? link) => new()
    {
        Id = EntryId.Of("event", known.Id),
        Title = Title(known),
        Link = link,
        Author = Telling(known).Source,
        Published = known.Opened,
        Updated = known.Bulletins is [.., var latest] && latest.At > known.Opened ? latest.At : known.Opened,
        Summary = $"{Standing(known)}. {(known.Bulletins is [.., var news] ? news.Words : known.First.Title)}",
        Content = Content(known),
    };

    /// <summary>The report that states what holds now: that of the latest news, or the first that states something.</summary>
    public static EventReport Telling(NewsEvent known) =>
        known.Bulletins.Reverse()
            .Select(bulletin => known.Reports.FirstOrDefault(report => report.Article == bulletin.Article && report.Lead is not null))
            .FirstOrDefault(report => report is not null)
        ?? known.Reports.FirstOrDefault(report => report.Lead is not null)
        ?? known.First;

    private static string Title(NewsEvent known)
    {
        var sources = Words.Count("sources", known.Independent);
        if (Telling(known).Lead is not { } lead)
        {
            return $"{known.First.Title} ({sources})";
        }

        var fact = new FigureWords(lead, Words);
        return Words.Fill(fact.IsAgainst ? "subject.against" : "subject.fact", ("fact", fact.Line), ("status", fact.Status), ("sources", sources));
    }

    private static string Standing(NewsEvent known)
    {
        string[] parts =
        [
            .. Telling(known).Lead is { } lead ? [Words.AtStart(new FigureWords(lead, Words).Status)] : Array.Empty<string>(),
            Words.Count("sources", known.Independent),
            .. known.Count > known.Independent ? [Words.Count("reports", known.Count)] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static Markup Content(NewsEvent known) => Markup.Join(
    [
        EntryMarkup.Paragraph(Standing(known) + "."),
        EntryMarkup.List("News, latest first", known.Bulletins.Reverse().Select(bulletin => $"{Words.Moment(bulletin.At)}: {bulletin.Words}")),
        .. Statements(known).Select(figure => EntryMarkup.Quote(figure.Sentence.Text, new FigureWords(figure, Words).Speaker ?? "")),
        EntryMarkup.List(Words["sources"], known.Reports.Where(report => report.Origin == report.Article).Take(MostReports)
            .Select(report => $"{report.Title} ({report.Source}, {Words.Moment(report.At ?? report.Seen)})")),
    ]);

    private static IEnumerable<Figure> Statements(NewsEvent known) => Telling(known).Figures
        .Concat(known.Statements.SelectMany(report => report.Figures))
        .DistinctBy(figure => figure.Sentence.Text)
        .Take(MostQuotes);
}
