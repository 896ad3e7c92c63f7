using System.Globalization;
using Monitor.Analysis.Events;
using Monitor.Watch.Levels;

namespace Monitor.Functions;

/// <summary>The ledger of troop levels as CSV (RFC 4180), a line a figure; a range is two columns that are alike for one number.</summary>
internal static class LedgerCsv
{
    public const string Header =
        "date,force,before_low,before_high,after_low,after_high,change_low,change_high,share,by,place,kind,status,speaker,source,title,event,article,sentence,fate";

    public static string Write(IEnumerable<LedgerLine> lines, TargetFates fates) => string.Concat(lines.Select(line => Write(line, fates) + "\r\n").Prepend(Header + "\r\n"));

    public static string Write(LedgerLine line, TargetFates fates)
    {
        var figure = line.Figure;
        string[] cells =
        [
            line.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CsvCell.Text(figure.Force),
            Number(figure.Before?.Low), Number(figure.Before?.High), Number(figure.After?.Low), Number(figure.After?.High),
            Number(figure.Change?.Low), Number(figure.Change?.High), figure.Share?.ToString("0.###", CultureInfo.InvariantCulture) ?? "",
            figure.By is { } by ? FigureWords.Day(by) : "", CsvCell.Text(figure.Place), figure.Kind.ToString(), figure.Status.ToString(),
            CsvCell.Text(figure.Speaker is { } speaker ? FigureWords.Of(speaker) : ""), CsvCell.Text(line.Report.Source), CsvCell.Text(line.Report.Title),
            line.Event, line.Report.Article, CsvCell.Text(figure.Sentence.Text),
            fates.Of(LevelStatement.Of(line.Event, DateOnly.FromDateTime(line.At.UtcDateTime), figure))?.ToString() ?? "",
        ];
        return string.Join(',', cells);
    }

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
