using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Monitor.Cli.Local;

namespace Monitor.Cli;

/// <summary>Runs a command so that whatever its user can mend ends it with one sentence, not with a trace.</summary>
internal static class Guarded
{
    public static async Task<int> RunAsync(Func<Task<int>> command, TextWriter error)
    {
        try
        {
            return await command();
        }
        catch (UsageException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCode.WrongUsage;
        }
        catch (Exception fault) when (Sentence(fault) is not null)
        {
            await error.WriteLineAsync(Sentence(fault));
            return ExitCode.Failed;
        }
    }

    private static string? Sentence(Exception fault) => fault switch
    {
        LocalRunException or InvalidDataException or IOException or UnauthorizedAccessException => fault.Message,
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        RequestFailedException { Status: 0 } => "Storage cannot be reached; see that Azurite or the storage account of AzureWebJobsStorage answers, then run again.",
        RequestFailedException { Status: 401 or 403 } refused => "Storage refused the identity or key that was given"
            + $" ({refused.Status} {refused.ErrorCode}); an identity needs the roles Storage Table Data Contributor and Storage Queue Data Contributor.",
        AuthenticationFailedException refused => $"No identity could sign in to storage: {refused.Message.Split('\n')[0].Trim()}",
        RequestFailedException refused => $"Storage refused the request: {refused.Status} {refused.ErrorCode}.",
        AggregateException { InnerExceptions: [var first, ..] } => Sentence(first),
        InvalidOperationException { InnerException: FormatException or ArgumentException { InnerException: FormatException } } wrong => $"A setting makes no sense: {wrong.Message}",
        OperationCanceledException => "Stopped.",
        _ => null,
    };
}
