using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Functions.Web;

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
                var data = DataOption.From(parsed);
                await using var app = await LocalApp.OpenAsync(data, streams.Error, services => AddTo(services, data), cancellation);
                return await command(app.Services, streams.Output);
            },
            streams.Error);
    }

    /// <summary>Links lead to the run that serves this data folder, unless a setting says otherwise; while there is none, none do.</summary>
    private static void AddTo(IServiceCollection services, DataDirectory data) =>
        services.PostConfigure<WebOptions>(options => options.PublicAddress ??= ServedAddress.In(data));
}
