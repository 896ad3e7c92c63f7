using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Monitor.Cli.Azurite;

namespace Monitor.Testing;

/// <summary>
/// The scripts of a test project's folder npm/, which use libraries that are not ours: installed once for this user as
/// npm/package-lock.json pins them, in the manner of Azurite and in a folder beside it. A script is given the folder of
/// the installation first.
/// </summary>
/// <param name="name">Names the folder of the installation.</param>
public sealed class NodeScripts(string name)
{
    private static readonly string Pin = Path.Combine(AppContext.BaseDirectory, "npm");

    /// <summary>Starts a script that goes on until it is killed.</summary>
    public async Task<Process> StartAsync(string script, params string[] arguments)
    {
        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        var installed = await new AzuriteInstallation(Pin, Path.Combine(local, "DrawdownMonitor", name), TimeProvider.System)
            .EnsureAsync(TextWriter.Null, CancellationToken.None);
        return Process.Start(new ProcessStartInfo("node", [Path.Combine(Pin, script), installed, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    /// <summary>What a script prints, as JSON, about its input.</summary>
    /// <exception cref="InvalidOperationException">The script failed; its words.</exception>
    public async Task<JsonElement> AskAsync(string script, ReadOnlyMemory<byte> input)
    {
        using var node = await StartAsync(script);
        var complaints = node.StandardError.ReadToEndAsync(CancellationToken.None);
        await node.StandardInput.BaseStream.WriteAsync(input, CancellationToken.None);
        node.StandardInput.Close();
        var printed = await node.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await node.WaitForExitAsync(CancellationToken.None);
        return node.ExitCode == 0
            ? JsonDocument.Parse(printed).RootElement
            : throw new InvalidOperationException($"{script} failed: {await complaints}");
    }
}
