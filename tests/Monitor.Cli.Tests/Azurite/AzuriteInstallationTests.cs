using System.Runtime.Versioning;
using Monitor.Cli.Azurite;
using Monitor.Cli.Local;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Azurite;

/// <summary>With a script in npm's place: the real npm has its turn whenever a test needs Azurite.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class AzuriteInstallationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task An_installation_is_made_once()
    {
        var installation = With("mkdir node_modules; echo once >> ../count");

        var first = await installation.EnsureAsync(TextWriter.Null, CancellationToken.None);
        var second = await installation.EnsureAsync(TextWriter.Null, CancellationToken.None);

        Assert.Equal(first, second);
        Assert.True(Directory.Exists(Path.Combine(first, "node_modules")));
        Assert.Equal("once\n", await File.ReadAllTextAsync(_folder["installations/count"]));
    }

    [UnixFact]
    public async Task Several_at_once_install_once()
    {
        var installation = With("sleep 0.3; echo once >> ../count");

        var folders = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => installation.EnsureAsync(TextWriter.Null, CancellationToken.None)));

        Assert.Single(folders.Distinct());
        Assert.Equal("once\n", await File.ReadAllTextAsync(_folder["installations/count"]));
    }

    [UnixFact]
    public async Task An_installation_that_failed_is_begun_anew()
    {
        await Assert.ThrowsAsync<LocalRunException>(
            () => With("touch half; exit 1").EnsureAsync(TextWriter.Null, CancellationToken.None));

        var folder = await With("touch whole").EnsureAsync(TextWriter.Null, CancellationToken.None);

        Assert.True(File.Exists(Path.Combine(folder, "whole")));
        Assert.False(File.Exists(Path.Combine(folder, "half")));
    }

    [UnixFact]
    public async Task A_failure_of_npm_is_told_in_its_words()
    {
        var installation = With("echo 'npm error code ENOTFOUND' >&2; exit 1");

        var failure = await Assert.ThrowsAsync<LocalRunException>(
            () => installation.EnsureAsync(TextWriter.Null, CancellationToken.None));

        Assert.Contains("(npm error code ENOTFOUND)", failure.Message);
    }

    [UnixFact]
    public async Task A_machine_without_npm_is_told_what_to_install()
    {
        var failure = await Assert.ThrowsAsync<LocalRunException>(
            () => Of(_folder["no-npm-here"]).EnsureAsync(TextWriter.Null, CancellationToken.None));

        Assert.Contains("install Node.js 20 or newer", failure.Message);
    }

    [UnixFact]
    public async Task Progress_is_told_when_there_is_something_to_install()
    {
        var installation = With("true");
        using var first = new StringWriter();
        using var second = new StringWriter();

        await installation.EnsureAsync(first, CancellationToken.None);
        await installation.EnsureAsync(second, CancellationToken.None);

        Assert.StartsWith("Installing Azurite", first.ToString());
        Assert.Empty(second.ToString());
    }

    private AzuriteInstallation With(string script)
    {
        var npm = _folder["npm"];
        File.WriteAllText(npm, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Of(npm);
    }

    private AzuriteInstallation Of(string npm) => new(
        Path.Combine(AppContext.BaseDirectory, "Azurite"), _folder["installations"], TimeProvider.System, npm);
}
