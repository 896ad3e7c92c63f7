using System.CommandLine;

namespace Monitor.Cli.Running;

/// <summary>A command that reads or writes this machine's data and ends.</summary>
internal static class LocalCommand
{
    public static Task<int> RunAsync(
        ParseResult parsed, Func<IServiceProvider, TextWriter, Task<int>> command, CancellationToken cancellation)
    {
        var streams = parsed.InvocationConfiguration;
        return Guarded.RunAsync(
            async () =>
            {
                await using var app = await LocalApp.OpenAsync(DataOption.From(parsed), streams.Error, _ => { }, cancellation);
                return await command(app.Services, streams.Output);
            },
            streams.Error);
    }
}
