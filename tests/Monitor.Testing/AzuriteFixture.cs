using Monitor.Cli.Azurite;
using Xunit;

namespace Monitor.Testing;

/// <summary>
/// One Azurite for the tests of a class or collection, on ports that the system chose and with data that are deleted
/// afterwards: any number of test runs may go on at once. Tests share it, so each names its own queues and tables.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("monitor-azurite-").FullName;
    private AzuriteProcess? _azurite;

    public string ConnectionString =>
        (_azurite ?? throw new InvalidOperationException("The fixture has not started.")).Ports.ConnectionString;

    public async Task InitializeAsync()
    {
        var installed = await AzuriteInstallation.ForThisUser(TimeProvider.System)
            .EnsureAsync(Console.Error, CancellationToken.None);
        _azurite = await AzuriteProcess.StartAsync(
            installed, _data, AzuritePorts.Free, TimeProvider.System, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
