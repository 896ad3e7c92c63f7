using System.IO.Compression;

namespace Monitor.Testing;

/// <summary>Bodies as a server compresses them.</summary>
public static class Packed
{
    public static byte[] As(string coding, byte[] body)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Optimal),
            "br" => new BrotliStream(bytes, CompressionLevel.Optimal),
            _ => new ZLibStream(bytes, CompressionLevel.Optimal),
        })
        {
            stream.Write(body);
        }

        return bytes.ToArray();
    }
}
