using System.Text.Json;

namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>What a user saw of a run that has ended.</summary>
/// <param name="ExitCode">Of the process; above 128 on Unix when a signal ended it.</param>
internal sealed record MonitorRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The output of --json: one object a line.</summary>
    public IReadOnlyList<JsonElement> Objects =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public IReadOnlyList<string> Titles => [.. Objects.Select(match => match.GetProperty("title").GetString()!)];
}
