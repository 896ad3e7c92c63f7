namespace Monitor.Cli;

/// <param name="Path">Absolute.</param>
/// <param name="IsNamed">The user named it, rather than leaving it to the default.</param>
internal sealed record DataDirectory(string Path, bool IsNamed)
{
    public string Alerts => System.IO.Path.Combine(Path, "alerts");
}
