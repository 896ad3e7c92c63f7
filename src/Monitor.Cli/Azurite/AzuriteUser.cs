namespace Monitor.Cli.Azurite;

/// <summary>
/// This process's word in a data directory that it uses the directory's Azurite, which goes on for as long as it
/// stands and this process lives.
/// </summary>
internal sealed class AzuriteUser : IDisposable
{
    private readonly string _file;

    private AzuriteUser(string file) => _file = file;

    public static AzuriteUser Register(string directory)
    {
        var folder = Directory.CreateDirectory(Path.Combine(directory, "azurite-users"));
        var process = ProcessMark.Current;

        // All that is said is said by the name, so no reader finds half of it.
        var file = Path.Combine(folder.FullName, $"{process.Id}-{process.Started}-{Guid.NewGuid():N}");
        File.WriteAllBytes(file, []);
        return new AzuriteUser(file);
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_file);
        }
        catch (DirectoryNotFoundException)
        {
            // The whole data directory was deleted.
        }
    }
}
