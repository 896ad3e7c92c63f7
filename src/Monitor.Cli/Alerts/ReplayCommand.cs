using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Cli.Running;
using Monitor.Watch.Replaying;

namespace Monitor.Cli.Alerts;

/// <summary><c>monitor replay</c>: dead letters are sent anew.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "The dead letter, as 'monitor alerts --dead' shows it.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All dead letters." };
        var command = new Command("replay", "Puts dead letters back: alerts and notices are sent anew, each once, feeds polled anew.") { id, all };
        command.SetAction((parsed, cancellation) => LocalCommand.RunAsync(
            parsed,
            async (services, output) =>
            {
                var meant = parsed.GetValue(id);
                if ((meant is null) != parsed.GetValue(all))
                {
                    throw new UsageException("Give either the ID of a dead letter or --all; 'monitor alerts --dead' shows them.");
                }

                var outcome = await services.GetRequiredService<ReplayDeadLetters>()
                    .ReplayAsync(letter => meant is null || letter.Id == meant, cancellation);
                if (meant is not null && outcome == new ReplayOutcome(0, 0, 0))
                {
                    throw new UsageException($"There is no dead letter '{meant}'; 'monitor alerts --dead' shows them.");
                }

                await output.WriteLineAsync(Words(outcome));
                return outcome.Unreadable > 0 ? ExitCode.Failed : ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static string Words(ReplayOutcome outcome)
    {
        string[] parts =
        [
            $"{RunConsole.Count(outcome.PutBack, "dead letter")} put back; 'monitor run' sends, or polls, what was put back.",
            .. outcome.Settled > 0 ? [$"{outcome.Settled} had been settled meanwhile."] : Array.Empty<string>(),
            .. outcome.Unreadable > 0 ? [$"{outcome.Unreadable} cannot be read as requests and stay."] : Array.Empty<string>(),
        ];
        return string.Join(' ', parts);
    }
}
