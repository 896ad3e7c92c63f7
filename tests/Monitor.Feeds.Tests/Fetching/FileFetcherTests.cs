using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Tests.Fetching;

public sealed class FileFetcherTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feeds");
    private readonly FileFetcher fetcher = new(new FetchOptions { MostBytes = 2000 });

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_hash_of_the_content_is_its_tag()
    {
        var modified = Assert.IsType<FetchOutcome.Modified>(await Fetch(File("a.rss", 10), Validators.None));

        Assert.Equal(10, modified.Body.Length);
        Assert.Equal(new Validators(modified.BodyHash, null), modified.Validators);
    }

    [Fact]
    public async Task The_same_content_again_is_not_modified()
    {
        var address = File("a.rss", 10);
        var first = Assert.IsType<FetchOutcome.Modified>(await Fetch(address, Validators.None));

        Assert.Equal(new FetchOutcome.NotModified(first.Validators), await Fetch(address, first.Validators));
    }

    [Fact]
    public async Task Other_content_is_modified()
    {
        var first = Assert.IsType<FetchOutcome.Modified>(await Fetch(File("a.rss", 10), Validators.None));

        Assert.IsType<FetchOutcome.Modified>(await Fetch(File("a.rss", 11), first.Validators));
    }

    [Fact]
    public async Task A_missing_file_is_named_with_its_folder() => Assert.Equal(
        new FetchFailure(FetchFailureKind.NotFound, $"There is no file b.rss in the folder {folder.FullName}."),
        await Failure(new Uri(Path.Combine(folder.FullName, "b.rss"))));

    [Fact]
    public async Task A_missing_folder_is_named() => Assert.Equal(
        new FetchFailure(
            FetchFailureKind.NotFound,
            $"There is no folder {Path.Combine(folder.FullName, "x")}, so the file b.rss cannot be read."),
        await Failure(new Uri(Path.Combine(folder.FullName, "x", "b.rss"))));

    [Fact]
    public async Task A_folder_is_no_feed() =>
        Assert.Equal(FetchFailureKind.NotReadable, (await Failure(new Uri(folder.FullName))).Kind);

    [Fact]
    public async Task A_large_file_is_too_large() =>
        Assert.Equal(FetchFailureKind.TooLarge, (await Failure(File("a.rss", 2001))).Kind);

    private Uri File(string name, int length)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, new byte[length]);
        return new Uri(path);
    }

    private Task<FetchOutcome> Fetch(Uri address, Validators validators) =>
        fetcher.FetchAsync(address, validators, CancellationToken.None);

    private async Task<FetchFailure> Failure(Uri address) =>
        Assert.IsType<FetchOutcome.Failed>(await Fetch(address, Validators.None)).Failure;
}
