namespace Monitor.Feeds.Fetching.Connecting;

#pragma warning disable CA1032 // The customary constructors would make exceptions without the failure, which is all this is for.
/// <summary>Carries our own reason not to connect through the HTTP handler, which lets only exceptions through.</summary>
internal sealed class RefusedConnectionException(FetchFailure failure) : IOException(failure.Words)
{
    public FetchFailure Failure { get; } = failure;
}
#pragma warning restore CA1032
