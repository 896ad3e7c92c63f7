using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

/// <summary>A data directory of a test, and the Azurite that serves it.</summary>
internal sealed class StorageFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("monitor-storage-").FullName;

    public string Users => System.IO.Path.Combine(Path, "azurite-users");

    /// <summary>A marker that says this process serves the directory.</summary>
    public static string MarkerOf(ProcessMark process) => JsonSerializer.Serialize(
        new AzuriteMarker(process.Id, process.Started, AzuriteState.Serving, new AzuritePorts(1, 2, 3)),
        JsonSerializerOptions.Web);

    public Task<LocalStorage> OpenAsync() =>
        new LocalStorageOpener(
            AzuriteInstallation.ForThisUser(TimeProvider.System), TimeProvider.System, TextWriter.Null)
        .OpenAsync(Path, directoryIsNamed: true, CancellationToken.None);

    public async Task<AzuriteMarker> AzuriteAsync() => await MarkerAsync() ?? throw new InvalidOperationException("Nothing serves here.");

    public Task<AzuriteMarker?> MarkerAsync() => AzuriteMarker.ReadAsync(Path, CancellationToken.None);

    /// <summary>Returns when Azurite says so, or has gone without being seen to say so.</summary>
    public Task SaysAsync(AzuriteState state) => Eventually.IsTrueAsync(
        async () => await MarkerAsync() is not { } marker || marker.State == state, $"Azurite says {state}");

    public static Task IsGoneAsync(AzuriteMarker azurite, TimeSpan? limit = null) =>
        Eventually.IsTrueAsync(() => !azurite.AzuriteRuns, "Azurite is gone", limit);

    public async Task KillAzuriteAsync()
    {
        using var azurite = Process.GetProcessById((await AzuriteAsync()).Azurite);
        azurite.Kill();
    }

    /// <summary>Registers a process that is none of ours as a user.</summary>
    public void Register(ProcessMark process)
    {
        Directory.CreateDirectory(Users);
        File.WriteAllBytes(
            System.IO.Path.Combine(Users, string.Create(CultureInfo.InvariantCulture, $"{process.Id}-{process.Started}-test")), []);
    }

    /// <summary>Waits for Azurite: it saves into the folder before it ends.</summary>
    public async Task DeleteAsync()
    {
        if (await MarkerAsync() is { } azurite)
        {
            await IsGoneAsync(azurite);
        }

        Directory.Delete(Path, recursive: true);
    }
}
