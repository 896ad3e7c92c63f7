using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using Monitor.Cli.Local;

namespace Monitor.Cli.Azurite;

/// <summary>
/// Azurite as the lock file beside this program pins it, installed once for this user. The folder bears the hash of
/// the lock file: a new lock file is a new installation, and a finished one is never written to again.
/// </summary>
/// <param name="pinFolder">Holds package.json and package-lock.json.</param>
/// <param name="installationsFolder">Where installations lie side by side; made when absent.</param>
/// <param name="npm">The npm command; tests name another one.</param>
internal sealed class AzuriteInstallation(
    string pinFolder, string installationsFolder, TimeProvider clock, string npm = AzuriteInstallation.Npm)
{
    private const string Npm = "npm";

    public static AzuriteInstallation ForThisUser(TimeProvider clock)
    {
        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return new AzuriteInstallation(
            Path.Combine(AppContext.BaseDirectory, "Azurite"),
            Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "DrawdownMonitor"),
            clock);
    }

    /// <summary>
    /// The folder whose node_modules hold Azurite. Any number of processes may ask at once: one installs, the others
    /// wait for it. An installation that was cut short is begun anew.
    /// </summary>
    /// <param name="progress">Hears of an installation, and nothing when there is none to do.</param>
    /// <exception cref="LocalRunException">npm is missing, or failed, or the folder cannot be written.</exception>
    public async Task<string> EnsureAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        try
        {
            return await FindOrInstallAsync(progress, cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException(
                $"Azurite, the local storage emulator, cannot be installed in {installationsFolder} "
                + $"({refused.Message}): make that folder writable, or start Azurite yourself, then run again.",
                refused);
        }
    }

    private async Task<string> FindOrInstallAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var finished = Path.Combine(installationsFolder, $"azurite-{await HashOfLockFileAsync(cancellationToken)}");
        if (Directory.Exists(finished))
        {
            return finished;
        }

        Directory.CreateDirectory(installationsFolder);
        using var turn = await CrossProcessLock.AcquireAsync(finished + ".lock", clock, cancellationToken);
        if (!Directory.Exists(finished))
        {
            await progress.WriteLineAsync($"Installing Azurite, the local storage emulator, into {finished} (once) …");
            var began = clock.GetTimestamp();
            await InstallAsync(finished, cancellationToken);
            await progress.WriteLineAsync($"Azurite is installed ({clock.GetElapsedTime(began).TotalSeconds:0} s).");
        }

        return finished;
    }

    private async Task<string> HashOfLockFileAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(pinFolder, "package-lock.json"));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken))[..16];
    }

    private async Task InstallAsync(string finished, CancellationToken cancellationToken)
    {
        var partial = finished + ".partial";
        if (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
        }

        Directory.CreateDirectory(partial);
        foreach (var name in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(pinFolder, name), Path.Combine(partial, name));
        }

        await RunNpmAsync(partial, cancellationToken);
        Directory.Move(partial, finished);
    }

    private async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        using var process = StartNpm(folder);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var complaints = await process.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                throw new LocalRunException(
                    $"Installing Azurite, the local storage emulator, failed ({FirstWords(complaints)}): "
                    + "check that npm reaches its registry, or start Azurite yourself, then run again.");
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private Process StartNpm(string folder)
    {
        var command = OperatingSystem.IsWindows() && npm == Npm ? "npm.cmd" : npm;
        var start = new ProcessStartInfo(command, ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException(
                $"'{npm}' was not found, and Azurite, the local storage emulator, is installed with it: install "
                + "Node.js 20 or newer, or start Azurite yourself, then run again.",
                missing);
        }
    }

    private static string FirstWords(string complaints)
    {
        var lines = complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("; ", lines.Where(line => line.StartsWith("npm error", StringComparison.Ordinal)).Take(3))
            is { Length: > 0 } said ? said : "npm did not say why";
    }
}
