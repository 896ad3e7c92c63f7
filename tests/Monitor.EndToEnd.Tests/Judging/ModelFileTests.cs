using Monitor.Cli;
using Monitor.EndToEnd.Tests.Driving;

namespace Monitor.EndToEnd.Tests.Judging;

/// <summary>A run that judges with a model of its own.</summary>
public sealed class ModelFileTests : Scene
{
    [Fact]
    public async Task What_a_run_finds_bears_the_model_that_feedback_moved()
    {
        var labelled = Analyst.Write("labelled.jsonl", """{"id":"1","title":"Poland urged to withdraw its troops from Iraq","label":0}""");
        var trained = await Analyst.RunAsync("train", "--feedback", labelled, "--out", Analyst["moved.json"], "--json");
        var model = Assert.Single(trained.Objects).GetProperty("model").GetString();

        var run = await Analyst.RunAsync("run", "--once", "--json", "--since", "all", "--feeds", Repository.Samples, "--model", Analyst["moved.json"]);

        Assert.Equal((ExitCode.Done, true), (run.ExitCode, run.Objects.Count > 0));
        Assert.All(run.Objects, match => Assert.Equal(model, match.GetProperty("model").GetString()));
    }

    [Theory]
    [InlineData("none.json", "none.json")]
    [InlineData("feed.json", "The model file has format none")]
    public async Task A_run_that_cannot_read_its_model_ends_in_one_sentence_and_polls_nothing(string file, string words)
    {
        Analyst.Write("feed.json", "{}");

        var run = await Analyst.RunAsync("run", "--once", "--feeds", Repository.Samples, "--model", Analyst[file]);

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Output));
        Assert.Contains("cannot be used", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains(words, run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Empty(Analyst.AlertFiles);
    }
}
