using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Cli.Running;

/// <summary>The key that signs the links of this machine's messages: made once, and readable by its user alone.</summary>
internal static class LocalSigningKey
{
    private const string FileName = "signing-key";

    /// <summary>In its text form.</summary>
    public static string In(DataDirectory data)
    {
        var path = Path.Combine(data.Path, FileName);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(data.Path);
            Make(path);
        }

        var key = File.ReadAllText(path).Trim();
        return SigningKey.TryParse(key) is not null
            ? key
            : throw new InvalidDataException($"'{path}' holds no signing key; delete it, and a new one is made. Links sent before end with it.");
    }

    /// <summary>The file appears whole, and of two programs that make it at once the first one's stands.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var file = new FileStream(draft, OptionsForNew()))
            using (var writer = new StreamWriter(file))
            {
                writer.Write(SigningKey.Create());
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions OptionsForNew()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
