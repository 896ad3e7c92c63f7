using Monitor.Benchmarks.Coverage;
using Monitor.Benchmarks.Day;
using Monitor.Benchmarks.Facts;
using Monitor.Benchmarks.Page;
using Monitor.Benchmarks.Polling;
using Monitor.Benchmarks.Relevance;
using Monitor.Benchmarks.Scale;
using Monitor.Benchmarks.Spread;
using Monitor.Benchmarks.Start;

return args switch
{
    ["polling", .. var rest] => await PollingBenchmark.RunAsync(rest),
    ["polling-in-memory", var opml] => await InMemoryPolling.RunAsync(opml),
    ["day", .. var rest] => await DayBenchmark.RunAsync(rest),
    ["coverage", .. var rest] => await CoverageBenchmark.RunAsync(rest),
    ["relevance", .. var rest] => await RelevanceBenchmark.RunAsync(rest),
    ["relevance-scoring", var items] => ScoringRun.Run(items),
    ["scale", .. var rest] when OperatingSystem.IsLinux() => await ScaleBenchmark.RunAsync(rest),
    ["spread", .. var rest] => await SpreadBenchmark.RunAsync(rest),
    ["page", .. var rest] => await PageBenchmark.RunAsync(rest),
    ["start"] => await StartBenchmark.RunAsync(),
    ["empty-app", var port] => await EmptyApp.RunAsync(port),
    ["relevance-loading"] => LoadingRun.Run(),
    ["facts", .. var rest] when OperatingSystem.IsLinux() => await FactsBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a benchmark: 'polling [FEEDS]' compares one poll of FEEDS feeds (1000) with newsboat -x reload; 'day [FEEDS]' counts the requests to storage and the executions in a simulated day of polling (1000); 'coverage [FEEDS]' measures the coverage of FEEDS feeds (20000) as each look at the health does; 'relevance SHARED' scores the items of the data folder SHARED beside bogofilter -M -T; 'facts SHARED' reads figures and events of its articles beside judging their relevance (Linux); 'scale [FEEDS] [PROCESSES]' polls FEEDS feeds (20000) once with PROCESSES runs (4) on one storage (Linux); 'spread [SUBSCRIPTIONS]' asks for one alert to SUBSCRIPTIONS subscriptions (10000), and to a tenth of them, over Azurite's tables and queues; 'page [MATCHES] [FOLDER]' looks at the analyst's page over 1000 and MATCHES matches (100000) with Chromium, and keeps the storage in FOLDER for the next run; 'start' compares the start and the memory of 'monitor run' with an empty app's.");
    return 2;
}
