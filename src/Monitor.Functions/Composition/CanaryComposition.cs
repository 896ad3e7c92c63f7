using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Channels;
using Monitor.Functions.Web;
using Monitor.Watch.Alerting;
using Monitor.Watch.Canary;

namespace Monitor.Functions.Composition;

public static class CanaryComposition
{
    /// <summary>The planted item that shows whether the way from a feed to a subscriber is open; options from the section "Canary".</summary>
    public static void AddCanary(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<CanaryOptions, CanaryOptionsValidator>().BindConfiguration("Canary");
        builder.Services
            .AddSingleton(services => new CanaryFeed(
                services.GetRequiredService<CanaryOptions>(), services.GetRequiredService<WebOptions>().Place, services.GetRequiredService<TimeProvider>()))
            .AddSingleton<TakeCanary>()
            .AddSingleton<PlantCanary>()
            .AddSingleton<CheckCanary>()
            .AddSingleton<WatchCanary>()
            .AddSingleton<CanaryPage>()
            .AddSingleton<IChannel, NullChannel>();
    }
}
