namespace Monitor.Cli.Azurite;

/// <summary>
/// One holder among all processes of this machine: an open file that nobody else may open. The system closes it with
/// its process, so a killed holder blocks nobody. The file stays, because deleting it would let two hold it at once.
/// </summary>
internal sealed class CrossProcessLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private CrossProcessLock(FileStream file) => _file = file;

    /// <summary>Waits until it is this caller's turn.</summary>
    public static async Task<CrossProcessLock> AcquireAsync(
        string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        CrossProcessLock? held;
        while ((held = TryAcquire(path)) is null)
        {
            await Task.Delay(Pause, clock, cancellationToken);
        }

        return held;
    }

    public void Dispose() => _file.Dispose();

    /// <returns>Null while somebody else holds it.</returns>
    public static CrossProcessLock? TryAcquire(string path)
    {
        try
        {
            return new CrossProcessLock(
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
