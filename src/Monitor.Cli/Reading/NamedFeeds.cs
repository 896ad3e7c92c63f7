using Monitor.Feeds.Fetching;
using Monitor.Feeds.Reading;

namespace Monitor.Cli.Reading;

/// <summary>From what a user calls a feed to what it says. A name that leads nowhere is an outcome, not an exception.</summary>
internal sealed class NamedFeeds(FetchOptions options, Func<Stream> standardInput) : IDisposable
{
    /// <summary>What standard input is called, and the base of its relative links.</summary>
    private const string StandardInput = "-";

    private static readonly Uri nowhere = new("about:blank");

    private readonly FileFetcher files = new(options);
    private HttpClient? client;

    public async Task<ReadOutcome> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (name == StandardInput)
        {
            return FeedDoor.Read(await StandardInputAsync(cancellationToken), null, nowhere);
        }

        var isAddress = name.Contains("://", StringComparison.Ordinal);
        return Uri.TryCreate(isAddress ? name : Path.GetFullPath(name), UriKind.Absolute, out var address)
            ? Answer(await FetchAsync(address, cancellationToken))
            : new ReadOutcome.NotAFeed($"'{name}' is not an address; give a file, or an address with http:// or https://.");
    }

    public void Dispose() => client?.Dispose();

    private Task<FetchOutcome> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        if (address.IsFile)
        {
            return files.FetchAsync(address, Validators.None, cancellationToken);
        }

        client ??= new HttpClient(FeedHttpHandler.Create(options)) { Timeout = Timeout.InfiniteTimeSpan };
        return new HttpFetcher(client, options, TimeProvider.System).FetchAsync(address, Validators.None, cancellationToken);
    }

    private static ReadOutcome Answer(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Modified answer => FeedDoor.Read(answer.Body, answer.ContentType, answer.Address),
        FetchOutcome.Deferred later => new ReadOutcome.NotAFeed(later.Reason),
        FetchOutcome.Failed failed => new ReadOutcome.NotAFeed(failed.Failure.Words),
        _ => new ReadOutcome.NotAFeed("The server says that nothing has changed, though it was not asked."),
    };

    private async Task<ReadOnlyMemory<byte>> StandardInputAsync(CancellationToken cancellationToken)
    {
        await using var input = standardInput();
        using var body = new MemoryStream();
        await input.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}
