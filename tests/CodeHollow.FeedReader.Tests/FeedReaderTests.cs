using System.Text;

namespace CodeHollow.FeedReader.Tests;

public sealed class FeedReaderTests
{
    [Fact]
    public void Bytes_are_read_in_the_encoding_they_declare()
    {
        var text = Documents.Rss("2.0", "<title>Hamnen i Malmö</title>").Replace("utf-8", "iso-8859-1");

        Assert.Equal("Hamnen i Malmö", FeedReader.ReadFromByteArray(Encoding.Latin1.GetBytes(text)).Title);
    }

    [Fact]
    public void Control_characters_and_byte_order_marks_are_dropped() =>
        Assert.Equal(
            "Harbour news",
            FeedReader.ReadFromString("\uFEFF \u0001" + Documents.Rss("2.0", "<title>Har\u0008bour news</title>")).Title);

    [Fact]
    public void The_original_document_is_kept()
    {
        var text = Documents.Rss("2.0", "<title>Harbour news</title>");

        Assert.Equal(text, FeedReader.ReadFromString(text).OriginalDocument);
    }

    [Fact]
    public async Task A_file_is_read_like_its_bytes()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, Documents.Rss("2.0", "<title>Harbour news</title>"));

        var feed = await FeedReader.ReadFromFileAsync(path);

        File.Delete(path);
        Assert.Equal("Harbour news", feed.Title);
    }
}
