namespace Monitor.Feeds.Fetching;

public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A body came; it may still be the same as last time, which <paramref name="BodyHash"/> tells.</summary>
    /// <param name="Body">Decompressed.</param>
    /// <param name="Address">Where the body came from after redirects.</param>
    /// <param name="BodyHash">SHA-256 of <paramref name="Body"/> in lower-case hex.</param>
    public sealed record Modified(
        ReadOnlyMemory<byte> Body,
        string? ContentType,
        Validators Validators,
        Uri Address,
        string BodyHash) : FetchOutcome
    {
        /// <summary>
        /// Where the feed has moved for good: at least one redirect, every one of them 301 or 308, none from https to
        /// http, and at the end no web page. Null otherwise.
        /// </summary>
        public Uri? PermanentAddress { get; init; }

        /// <summary>How long the server calls the answer fresh (Cache-Control max-age, else Expires), unclamped; null when it does not say.</summary>
        public TimeSpan? FreshFor { get; init; }

        /// <summary>One sentence about what was strange on the way (https left for http); null when nothing was.</summary>
        public string? Note { get; init; }
    }

    /// <param name="Validators">To be used next time: those of the answer, and those sent where the answer has none.</param>
    public sealed record NotModified(Validators Validators) : FetchOutcome
    {
        /// <inheritdoc cref="Modified.PermanentAddress"/>
        public Uri? PermanentAddress { get; init; }

        /// <inheritdoc cref="Modified.FreshFor"/>
        public TimeSpan? FreshFor { get; init; }
    }

    /// <summary>The server asks to come back later; not a failure.</summary>
    /// <param name="Until">Not before now, not limited upwards.</param>
    public sealed record Deferred(DateTimeOffset Until, string Reason) : FetchOutcome;

    public sealed record Failed(FetchFailure Failure) : FetchOutcome;

    /// <summary>A redirect, for those who asked not to follow it (<see cref="FetchManner.StopsAtRedirect"/>).</summary>
    internal sealed record Elsewhere(Uri Address) : FetchOutcome;
}
