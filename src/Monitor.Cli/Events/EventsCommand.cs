using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Analysis.Events;
using Monitor.Cli.Running;
using Monitor.Functions;
using Monitor.Functions.Web.Page;
using Monitor.Watch.Events;
using Monitor.Watch.Levels;

namespace Monitor.Cli.Events;

/// <summary><c>monitor events</c>: what the reports found so far tell of, as a timeline or as a ledger of troop levels.</summary>
internal static class EventsCommand
{
    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = "How many events at most, the newest.", DefaultValueFactory = _ => 50 };
        var days = new Option<int>("--days") { Description = "How many days back.", DefaultValueFactory = _ => 366 };
        var ledger = new Option<bool>("--ledger") { Description = "Print the troop levels that were reported, by date, instead of the timeline." };
        var csv = new Option<bool>("--csv") { Description = "With --ledger: print CSV." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object an event (with --ledger: a figure) and line." };
        var command = new Command("events", "Shows the events that the matches tell of, as a timeline.") { limit, days, ledger, csv, json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var fates = new Lazy<Task<TargetFates>>(() => services.GetRequiredService<LevelsBook>().FatesAsync(SinceOf(services, parsed.GetValue(days)), cancellation));
                var show = ShowOf(parsed.GetValue(ledger), parsed.GetValue(csv), parsed.GetValue(json), fates);
                var events = await NewestAsync(services, parsed.GetValue(days), parsed.GetValue(limit), cancellation);
                await show(events, output);
                if (events.Count == 0)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync("No events in that time; 'monitor run' polls the feeds.");
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Func<IReadOnlyList<NewsEvent>, TextWriter, Task> ShowOf(bool ledger, bool csv, bool json, Lazy<Task<TargetFates>> fates) => (ledger, csv, json) switch
    {
        (false, true, _) => throw new UsageException("--csv prints the ledger; give --ledger too."),
        (_, true, true) => throw new UsageException("Give either --csv or --json."),
        (true, true, _) => async (events, output) => await output.WriteAsync(LedgerCsv.Write(LinesOf(events), await fates.Value)),
        (true, _, true) => async (events, output) =>
        {
            var known = await fates.Value;
            await WriteLinesAsync(LinesOf(events).Select(line => LedgerJson.Write(line, known)), output);
        },
        (true, _, _) => (events, output) => WriteLinesAsync(LinesOf(events).Select(Timeline.LineOf), output),
        (_, _, true) => (events, output) => WriteLinesAsync(events.Select(EventJson.Write), output),
        _ => (events, output) => WriteLinesAsync(Timeline.Of(events), output),
    };

    private static IEnumerable<LedgerLine> LinesOf(IEnumerable<NewsEvent> events) => events.SelectMany(LedgerLine.Of).OrderBy(line => line.At);

    private static async Task WriteLinesAsync(IEnumerable<string> lines, TextWriter output)
    {
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }
    }

    private static async Task<List<NewsEvent>> NewestAsync(
        IServiceProvider services, int days, int limit, CancellationToken cancellation)
    {
        if (days is < 1 or > 3660 || limit < 1)
        {
            throw new UsageException("Give --days a number from 1 to 3660 and --limit a number from 1.");
        }

        var until = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(1);
        return await services.GetRequiredService<IEvents>().NewestFirstAsync(new EventWindow(SinceOf(services, days), until), cancellation)
            .Take(limit).ToListAsync(cancellation);
    }

    private static DateTimeOffset SinceOf(IServiceProvider services, int days) => services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-days);
}
