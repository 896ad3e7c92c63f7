using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.FirstRuns;

public sealed class SharedFeedsTests : Scene
{
    [SharedFact]
    public async Task The_five_articles_are_listed_and_old_as_they_are_told_to_nobody()
    {
        var run = await PollAsync("articles.rss");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, PrintedTable.Read(run.Output).Count);
        Assert.Empty(Analyst.AlertFiles);
    }

    [SharedFact]
    public async Task The_five_articles_are_told_when_the_user_wants_all()
    {
        var run = await PollAsync("articles.rss", "--since", "all");
        Assert.Equal(5, PrintedTable.Read(run.Output).Count);
        Assert.Equal(5, Analyst.AlertFiles.Count);
    }

    [SharedFact]
    public async Task General_news_lists_nothing()
    {
        var run = await PollAsync("general", "--since", "all");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("4 feeds polled; 200 items, 200 of them new; 0 new matches.", run.ErrorLines);
    }

    [SharedFact]
    public async Task Json_is_one_object_a_match_with_what_a_program_needs()
    {
        var run = await PollAsync("articles.rss", "--json");
        Assert.Equal(5, run.Objects.Count);
        Assert.All(run.Objects, match =>
        {
            Assert.Matches("^[0-9a-f]{32}$", Text(match, "id"));
            Assert.StartsWith("https://news.example/articles/", Text(match, "url"), StringComparison.Ordinal);
            Assert.NotEmpty(Text(match, "title"));
            Assert.InRange(match.GetProperty("score").GetDouble(), 0.5, 1);
            Assert.InRange(match.GetProperty("published").GetDateTimeOffset().Year, 2018, 2020);
        });
    }

    private static string Text(JsonElement match, string property) => match.GetProperty(property).GetString()!;

    private Task<MonitorRun> PollAsync(string feeds, params string[] more) =>
        Analyst.RunAsync(["run", "--once", "--feeds", SharedData.At("feeds", feeds), .. more]);
}
