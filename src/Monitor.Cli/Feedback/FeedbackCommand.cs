using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Analysis.Relevance;
using Monitor.Cli.Running;
using Monitor.Watch.Feedback;
using Monitor.Watch.Triage;

namespace Monitor.Cli.Feedback;

/// <summary><c>monitor feedback export</c>: what readers said, as labelled items.</summary>
internal static class FeedbackCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create() => new("feedback", "What readers say of the matches they were told of.") { Export() };

    private static Command Export()
    {
        var days = new Option<int>("--days") { Description = "How many days back the matches were first seen.", DefaultValueFactory = _ => 3660 };
        var command = new Command("export", "Prints the matches that readers judged as labelled items, one JSON object a line, as 'monitor evaluate' reads them.") { days };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                if (parsed.GetValue(days) is < 1 or > 36600)
                {
                    throw new UsageException("Give --days a number from 1 to 36600.");
                }

                var until = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(1);
                var window = new MatchWindow(until.AddDays(-parsed.GetValue(days)), until);
                var count = 0;
                await foreach (var labelled in services.GetRequiredService<ExportFeedback>().ExportAsync(window, cancellation))
                {
                    await output.WriteLineAsync(JsonSerializer.Serialize(LineOf(labelled), Json));
                    count++;
                }

                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{RunConsole.Count(count, "match", "matches")} with feedback.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    /// <summary>The text is what was kept of the article: the sentences that carried its score.</summary>
    private static NewsLine LineOf(LabelledMatch labelled) => new()
    {
        Id = labelled.Match.Id.Article.Value,
        Title = labelled.Match.Title,
        Text = labelled.Match.KeptText.Body,
        Label = labelled.IsRelevant ? 1 : 0,
        Kind = "feedback",
        Score = labelled.Match.Score,
    };
}
