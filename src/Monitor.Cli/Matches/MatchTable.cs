using System.Globalization;
using Monitor.Cli.Running;
using Monitor.Functions;
using Monitor.Watch.Triage;
using Spectre.Console;

namespace Monitor.Cli.Matches;

/// <summary>Matches for a person (a table) or a program (one JSON object a line).</summary>
internal static class MatchTable
{
    /// <summary>Where no terminal tells its width.</summary>
    private const int PlainWidth = 120;

    public static void WriteJson(IEnumerable<Match> matches, TextWriter output)
    {
        foreach (var match in matches)
        {
            output.WriteLine(MatchJson.Write(match));
        }
    }

    public static void WriteTable(IReadOnlyCollection<Match> matches, TextWriter output)
    {
        if (matches.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.AddColumn(new TableColumn("Score").NoWrap());
        table.AddColumn(new TableColumn("Published").NoWrap());
        table.AddColumns("Source", "Title", matches.All(match => match.Id.Band == MatchBand.Match) ? "What it says" : "Why it is no match");
        foreach (var match in matches)
        {
            table.AddRow(
                Score(match), Published(match), Markup.Escape(TerminalText.Plain(match.Source)), Markup.Escape(TerminalText.Plain(match.Title)), Markup.Escape(TerminalText.Plain(Reason(match))));
        }

        ConsoleFor(output).Write(table);
    }

    /// <summary>One match in one line.</summary>
    public static string Line(Match match) =>
        $"{Score(match)}  {Published(match)}  {TerminalText.Plain(match.Source)}: {TerminalText.Plain(match.Title)}  {match.Address?.AbsoluteUri}";

    private static string Reason(Match match) =>
        match.Id.Band == MatchBand.Match ? match.BestSentence : string.Join(' ', match.Missing);

    private static string Score(Match match) => match.Score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Published(Match match) =>
        match.Published?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    private static IAnsiConsole ConsoleFor(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            console.Profile.Width = PlainWidth;
        }

        return console;
    }
}
