using System.Diagnostics;

namespace Monitor.EndToEnd.Tests.Faults;

/// <summary>A disk of a megabyte in memory, which a test can fill.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Bytes = 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("monitor-disk-").FullName;

    private SmallDisk()
    {
    }

    private string Filler => Path.Combine(_folder, "filler");

    public string this[string name] => Path.Combine(_folder, name);

    /// <exception cref="InvalidOperationException">This user may not.</exception>
    public static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={Bytes}", "tmpfs", disk._folder))
        {
            Directory.Delete(disk._folder);
            throw new InvalidOperationException("A small disk cannot be mounted.");
        }

        return disk;
    }

    /// <summary>Leaves no room for another byte.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (filler.Length <= Bytes)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", _folder);
        Directory.Delete(_folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
