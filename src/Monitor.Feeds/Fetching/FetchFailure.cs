namespace Monitor.Feeds.Fetching;

/// <param name="Words">One sentence that a person understands, with the address it is about.</param>
public sealed record FetchFailure(FetchFailureKind Kind, string Words);
