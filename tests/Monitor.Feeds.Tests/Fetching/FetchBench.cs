using Monitor.Feeds.Fetching;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

/// <summary>A fetcher as the host builds it, with a clock that stands still.</summary>
internal sealed class FetchBench : IDisposable
{
    public static readonly DateTimeOffset Start = new(2018, 2, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient client;

    public FetchBench()
        : this(new FetchOptions
        {
            MostBytes = 100_000,
            Allow = "127.0.0.0/8",
            ContactAddress = new Uri("https://monitor.example/about"),
        })
    {
    }

    public FetchBench(FetchOptions options)
        : this(options, FeedHttpHandler.Create(options))
    {
    }

    public FetchBench(FetchOptions options, HttpMessageHandler handler)
    {
        Options = options;
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        Fetcher = new HttpFetcher(client, Options, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public FetchOptions Options { get; }

    public HttpFetcher Fetcher { get; }

    public static string AssertFailed(FetchFailureKind kind, FetchOutcome outcome)
    {
        var failure = Assert.IsType<FetchOutcome.Failed>(outcome).Failure;
        Assert.Equal(kind, failure.Kind);
        Assert.EndsWith(".", failure.Words, StringComparison.Ordinal);
        return failure.Words;
    }

    public Task<FetchOutcome> Fetch(Uri address) => Fetcher.FetchAsync(address, Validators.None, CancellationToken.None);

    public async Task AssertFails(FetchFailureKind kind, Uri address) => AssertFailed(kind, await Fetch(address));

    public void Dispose() => client.Dispose();
}
