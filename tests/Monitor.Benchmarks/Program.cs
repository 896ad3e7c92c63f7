using Monitor.Benchmarks.Polling;

return args switch
{
    ["polling", .. var rest] => await PollingBenchmark.RunAsync(rest),
    ["polling-in-memory", var opml] => await InMemoryPolling.RunAsync(opml),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a benchmark: 'polling [FEEDS]' compares one poll of FEEDS feeds (1000) with newsboat -x reload.");
    return 2;
}
