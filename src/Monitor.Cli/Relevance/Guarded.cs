namespace Monitor.Cli.Relevance;

/// <summary>Runs a command so that a file that cannot be read or written ends it with one sentence, not with a trace.</summary>
internal static class Guarded
{
    public static async Task<int> RunAsync(Func<Task<int>> command, TextWriter error)
    {
        try
        {
            return await command();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.Failed;
        }
    }
}
