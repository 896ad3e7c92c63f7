using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Tables;
using Monitor.Watch.Retention;

namespace Monitor.Functions.Composition;

public static class RetentionComposition
{
    /// <summary>What is kept how long; options from the section "Retention".</summary>
    public static void AddRetention(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<RetentionOptions, RetentionOptionsValidator>().BindConfiguration("Retention");
        builder.Services
            .AddSingleton<IAgedRecords, AgedRows>()
            .AddSingleton<IExports, ExportsTable>()
            .AddSingleton<RetireSubscriptions>()
            .AddSingleton<RetireCanary>()
            .AddSingleton<ApplyRetention>();
    }
}
