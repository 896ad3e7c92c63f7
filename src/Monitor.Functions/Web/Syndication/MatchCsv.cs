using System.Globalization;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Syndication;

/// <summary>Matches as CSV (RFC 4180), a line each.</summary>
internal static class MatchCsv
{
    public const string MediaType = "text/csv; charset=utf-8; header=present";
    public const string Header = "id,first_seen,published,updated,band,score,source,title,url,quote,figures,event,model";

    public static string Write(IEnumerable<Match> matches) => string.Concat(matches.Select(match => Write(match) + "\r\n").Prepend(Header + "\r\n"));

    private static string Write(Match match)
    {
        string[] cells =
        [
            match.Id.Article.Value, FeedXml.Date(match.Id.FirstSeen), match.Published is { } published ? FeedXml.Date(published) : "",
            match.Versions is [.., var latest] ? FeedXml.Date(latest.At) : "", match.Id.Band.ToString(),
            match.Score.ToString("0.####", CultureInfo.InvariantCulture), CsvCell.Text(match.Source), CsvCell.Text(MatchEntry.TitleOf(match)),
            CsvCell.Text(match.Address?.AbsoluteUri), CsvCell.Text(MatchEntry.Quotes(match) is [var quote, ..] ? quote.Text : ""),
            CsvCell.Text(string.Join("; ", MatchEntry.Figures(match))), match.Event?.Value ?? "", CsvCell.Text(match.ModelVersion),
        ];
        return string.Join(',', cells);
    }
}
