using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Monitor.Functions.Composition;

internal static class OptionsComposition
{
    /// <summary>Options that are checked when the app starts, and injected as themselves.</summary>
    public static OptionsBuilder<TOptions> AddOptions<TOptions, TValidator>(this IHostApplicationBuilder builder)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        builder.Services
            .AddSingleton<IValidateOptions<TOptions>, TValidator>()
            .AddSingleton(services => services.GetRequiredService<IOptions<TOptions>>().Value);
        return builder.Services.AddOptions<TOptions>().ValidateOnStart();
    }
}
