using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Retention;

namespace Monitor.Cli.Retention;

/// <summary><c>monitor retention</c>: what is kept how long, what has had its time, and what was exported before it went.</summary>
internal static class RetentionCommand
{
    private static readonly RecordKind[] Exported = [RecordKind.Kept, RecordKind.Matches, RecordKind.Events];

    private static readonly Option<bool> Apply = new("--apply") { Description = "Remove it now rather than bit by bit; matches, events and what is kept for a person are exported first." };

    private static readonly Option<RecordKind?> Exports = new("--exported")
    {
        Description = "Print what was exported and removed, one JSON object a line.",
        HelpName = "kept|matches|events",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a rule and line." };

    public static Command Create()
    {
        var command = new Command("retention", "Shows what is kept how long, and what of it has had its time.") { Apply, Exports, Json };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            (services, output) => parsed.GetResult(Exports) is null
                ? ShowAsync(parsed, services, output, cancellation)
                : ExportAsync(parsed, services, output, cancellation),
            cancellation));
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        var retention = services.GetRequiredService<ApplyRetention>();
        var isApplied = parsed.GetValue(Apply);
        var lines = isApplied ? await retention.ApplyAsync(cancellation) : await retention.PreviewAsync(cancellation);
        foreach (var line in lines)
        {
            await output.WriteLineAsync(parsed.GetValue(Json) ? JsonOf(line, isApplied) : TextOf(line, isApplied));
        }

        return ExitCode.Done;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        if (parsed.GetValue(Exports) is not { } kind || !Exported.Contains(kind))
        {
            throw new UsageException("Only what a person may want again is exported; give --exported kept, matches or events.");
        }

        if (parsed.GetValue(Apply))
        {
            throw new UsageException("Give either --apply or --exported.");
        }

        await foreach (var line in services.GetRequiredService<IExports>().AllAsync(kind, cancellation))
        {
            await output.WriteLineAsync(line);
        }

        return ExitCode.Done;
    }

    private static string TextOf(RetentionLine line, bool isApplied)
    {
        var keeps = line.Keeps is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.##} days") : "for ever";
        var due = (line.Count, isApplied) switch
        {
            (0, false) => "nothing is due",
            (0, true) => "nothing was due",
            (var count, false) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} due"),
            (var count, true) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} removed"),
        };
        return $"{line.What,-33} {keeps,-9}  {due}";
    }

    private static string JsonOf(RetentionLine line, bool isApplied) => JsonSerializer.Serialize(
        new { what = line.What, keepsDays = line.Keeps?.TotalDays, due = isApplied ? (int?)null : line.Count, removed = isApplied ? line.Count : (int?)null },
        JsonSerializerOptions.Web);
}
