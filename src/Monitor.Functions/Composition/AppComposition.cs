using Microsoft.Extensions.Hosting;

namespace Monitor.Functions.Composition;

public static class AppComposition
{
    /// <summary>The whole app, apart from what the host of its functions brings: the same deployed, on a laptop and in tests.</summary>
    public static void AddMonitor(this IHostApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.AddStorage();
        builder.AddFeeds();
        builder.AddAnalysis();
        builder.AddChannels();
        builder.AddWatch();
        builder.AddSubscriptions();
        builder.AddRetention();
        builder.AddCanary();
        builder.AddWeb();
    }
}
