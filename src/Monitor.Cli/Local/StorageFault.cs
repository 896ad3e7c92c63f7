using System.Globalization;
using Azure;
using Azure.Identity;

namespace Monitor.Cli.Local;

/// <summary>A failure that lies with the storage and not with a function, put into words.</summary>
/// <param name="Words">What storage does, as a clause without a full stop.</param>
/// <param name="IsMissing">Storage answers, and a table or queue of ours is not there.</param>
internal sealed record StorageFault(string Words, bool IsMissing = false)
{
    /// <returns>Null for a failure of another kind.</returns>
    public static StorageFault? Of(Exception failure) => failure switch
    {
        RequestFailedException { ErrorCode: "TableNotFound" or "QueueNotFound" } => new("has lost tables or queues", IsMissing: true),
        RequestFailedException { Status: 0 } silent => new($"cannot be reached ({FirstLine(silent.GetBaseException())})"),
        RequestFailedException { Status: 401 or 403 } refused => new($"refuses the identity or key that was given ({Answer(refused)})"),
        RequestFailedException { Status: 408 or 429 or >= 500 } busy => new($"does not serve requests for now ({Answer(busy)})"),
        AuthenticationFailedException refused => new($"gets no identity that can sign in ({FirstLine(refused)})"),
        AggregateException { InnerExceptions: var tries } => OfTries(tries),
        _ => null,
    };

    // The client gives up a try that takes too long by cancelling it, and tells so after the last try in an aggregate.
    private static StorageFault? OfTries(IReadOnlyList<Exception> tries)
    {
        var faults = tries.Select(one => one is OperationCanceledException ? new("did not answer in time") : Of(one)).ToList();
        return faults.Contains(null) ? null : faults.LastOrDefault();
    }

    private static string Answer(RequestFailedException answered) =>
        string.Create(CultureInfo.InvariantCulture, $"{answered.Status} {answered.ErrorCode}").TrimEnd();

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].Trim();
}
