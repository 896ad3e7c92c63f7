using System.Text.Json.Nodes;
using Monitor.Feeds.Reading;

namespace Monitor.Feeds.Tests.Reading;

public sealed class FixtureTests
{
    private const string Ending = ".expected.json";

    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");
    private static readonly Uri place = new("https://harbour.example/feeds/main.xml");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Where(IsFeed)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fixture_reads_as_the_file_beside_it_says(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(name) + Ending)))!;
        var body = File.ReadAllBytes(Path.Combine(folder, name));

        var outcome = FeedDoor.Read(body, expected["contentType"]?.ToString(), place);

        Assert.Equal(OutcomeJson.Text(expected["outcome"]!), OutcomeJson.Of(outcome));
    }

    [Fact]
    public void There_are_fixtures() => Assert.NotEmpty(Names);

    private static bool IsFeed(string name) =>
        !name.EndsWith(Ending, StringComparison.Ordinal) && !name.StartsWith('.') && name != "README.md";
}
