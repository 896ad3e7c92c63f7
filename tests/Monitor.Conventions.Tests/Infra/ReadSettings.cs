using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Monitor.Functions.Composition;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>Settings of the app that note which of them the code asks for.</summary>
/// <param name="settings">By the names that they have in the environment, with "__".</param>
internal sealed class ReadSettings(IReadOnlyDictionary<string, string> settings) : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.OrdinalIgnoreCase);

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() =>
        Data = settings.ToDictionary(setting => InConfiguration(setting.Key), setting => (string?)setting.Value, StringComparer.OrdinalIgnoreCase);

    public override bool TryGet(string key, out string? value)
    {
        _asked[key] = true;
        return base.TryGet(key, out value);
    }

    public bool IsAskedFor(string setting) => _asked.ContainsKey(InConfiguration(setting));

    /// <summary>Composes the app, and checks its options as the start does.</summary>
    /// <exception cref="OptionsValidationException">The app would not start, and says why.</exception>
    public void Start()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        ((IConfigurationBuilder)builder.Configuration).Add(this);
        builder.AddMonitor();
        using var host = builder.Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static string InConfiguration(string setting) => setting.Replace("__", ":", StringComparison.Ordinal);
}
