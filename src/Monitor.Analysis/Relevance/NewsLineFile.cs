using System.IO.Compression;

namespace Monitor.Analysis.Relevance;

/// <summary>Opens a file of <see cref="NewsLine"/>s; gzipped or not is told by its first bytes, not by its name.</summary>
public static class NewsLineFile
{
    /// <exception cref="IOException">The file cannot be opened. A damaged gzip file fails later, while it is read, with <see cref="InvalidDataException"/>.</exception>
    public static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            var isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B; // RFC 1952, section 2.3.1
            file.Position = 0;
            return new StreamReader(isGzip ? new GZipStream(file, CompressionMode.Decompress) : file);
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
    }
}
