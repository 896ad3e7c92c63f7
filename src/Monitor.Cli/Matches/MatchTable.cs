using System.Globalization;
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
        table.AddColumns("Source", "Title", "What it says");
        foreach (var match in matches)
        {
            table.AddRow(
                Score(match), Published(match), Markup.Escape(Plain(match.Source)), Markup.Escape(Plain(match.Title)), Markup.Escape(Plain(match.BestSentence)));
        }

        ConsoleFor(output).Write(table);
    }

    /// <summary>One match in one line.</summary>
    public static string Line(Match match) =>
        $"{Score(match)}  {Published(match)}  {Plain(match.Source)}: {Plain(match.Title)}  {match.Address?.AbsoluteUri}";

    private static string Score(Match match) => match.Score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Published(Match match) =>
        match.Published?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    /// <summary>A title with escape sequences must not drive the reader's terminal.</summary>
    private static string Plain(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);

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
