namespace Monitor.Feeds.Fetching;

/// <summary>Reads file: addresses as if they were fetched; the hash of the content serves as ETag.</summary>
public sealed class FileFetcher(FetchOptions options)
{
    /// <summary>Every failure to read is a value; only the caller's cancellation throws.</summary>
    public async Task<FetchOutcome> FetchAsync(Uri address, Validators validators, CancellationToken cancellationToken)
    {
        if (!address.IsAbsoluteUri || !address.IsFile)
        {
            return FetchFailures.Unsupported(address);
        }

        var path = address.LocalPath;
        try
        {
            await using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.Asynchronous);
            return await LimitedBody.ReadAsync(stream, options.MostBytes, cancellationToken) is { } body
                ? Answer(body, address, validators)
                : FetchFailures.TooLarge(address, options.MostBytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failure(path);
        }
    }

    private static FetchOutcome Answer(byte[] body, Uri address, Validators validators)
    {
        var hash = LimitedBody.Hash(body);
        var own = new Validators(hash, null);
        return validators.ETag == hash
            ? new FetchOutcome.NotModified(own)
            : new FetchOutcome.Modified(body, null, own, address, hash);
    }

    private static FetchOutcome.Failed Failure(string path)
    {
        if (Directory.Exists(path))
        {
            return FetchFailures.Failed(FetchFailureKind.NotReadable, $"{path} is a folder; name a feed file in it.");
        }

        if (File.Exists(path))
        {
            return FetchFailures.Failed(FetchFailureKind.Forbidden, $"The file {path} may not be read.");
        }

        var folder = Path.GetDirectoryName(path);
        return FetchFailures.Failed(
            FetchFailureKind.NotFound,
            Directory.Exists(folder)
                ? $"There is no file {Path.GetFileName(path)} in the folder {folder}."
                : $"There is no folder {folder}, so the file {Path.GetFileName(path)} cannot be read.");
    }
}
