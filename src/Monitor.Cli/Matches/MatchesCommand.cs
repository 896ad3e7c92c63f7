using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Triage;

namespace Monitor.Cli.Matches;

/// <summary><c>monitor matches</c>: what was found so far.</summary>
internal static class MatchesCommand
{
    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
        var days = new Option<int>("--days") { Description = "How many days back.", DefaultValueFactory = _ => 366 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a match and line." };
        var review = new Option<bool>("--review") { Description = "List the near misses, which are kept for a person and told to nobody." };
        var notCovered = new Option<bool>("--not-covered") { Description = "List what is in a language that the model does not read." };
        var command = new Command("matches", "Lists the matches found so far, newest first.") { limit, days, review, notCovered, json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var band = BandOf(parsed.GetValue(review), parsed.GetValue(notCovered));
                var matches = await NewestAsync(services, band, parsed.GetValue(days), parsed.GetValue(limit), cancellation);
                Write(matches, parsed.GetValue(json), output);
                if (matches.Count == 0)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(Nothing(band));
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    public static void Write(IReadOnlyCollection<Match> matches, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            MatchTable.WriteJson(matches, output);
        }
        else
        {
            MatchTable.WriteTable(matches, output);
        }
    }

    /// <summary>As <see cref="Write"/>, but a line a match where a table would have one header each.</summary>
    public static void WriteLines(IReadOnlyCollection<Match> matches, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            MatchTable.WriteJson(matches, output);
            return;
        }

        foreach (var match in matches)
        {
            output.WriteLine(MatchTable.Line(match));
        }
    }

    private static MatchBand BandOf(bool review, bool notCovered) => (review, notCovered) switch
    {
        (true, true) => throw new UsageException("Give either --review or --not-covered: they are two lists."),
        (true, false) => MatchBand.Review,
        (false, true) => MatchBand.NotCovered,
        _ => MatchBand.Match,
    };

    private static string Nothing(MatchBand band) => band == MatchBand.Match
        ? "No matches in that time; 'monitor run' polls the feeds."
        : "Nothing was kept for a person in that time; 'monitor run' polls the feeds.";

    private static async Task<List<Match>> NewestAsync(
        IServiceProvider services, MatchBand band, int days, int limit, CancellationToken cancellation)
    {
        if (days is < 1 or > 3660 || limit < 1)
        {
            throw new UsageException("Give --days a number from 1 to 3660 and --limit a number from 1.");
        }

        var until = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(1);
        var window = new MatchWindow(until.AddDays(-days), until, band);
        return await services.GetRequiredService<IMatches>().NewestFirstAsync(window, cancellation)
            .Take(limit).ToListAsync(cancellation);
    }
}
