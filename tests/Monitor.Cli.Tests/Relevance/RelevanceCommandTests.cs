using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitor.Analysis.Relevance;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Relevance;

public sealed class RelevanceCommandTests : IDisposable
{
    private const string Items = """
        {"id":"a","title":"US to withdraw 2,000 troops from Iraq","label":1,"kind":"drawdown","event":"e1"}
        {"id":"b","title":"US to cut its troops in Iraq to 3,000","label":1,"kind":"drawdown","event":"e2"}
        {"id":"c","title":"US to withdraw troops from Afghanistan","label":0,"kind":"elsewhere"}
        {"id":"d","title":"Rain in the north","label":0,"kind":"general"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Labelled_items_are_counted()
    {
        var (code, output, _) = await RunAsync("evaluate", await FileAsync("items.jsonl", Items), "--json", "--scores", _folder["scores.jsonl"]);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal((4, 2), (Number(json, "items"), Number(json, "relevant")));
        Assert.Equal(4, (await File.ReadAllLinesAsync(_folder["scores.jsonl"])).Length);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"title\":", "Line 5 of")]
    [InlineData("[1,2]", "Line 5 of")]
    [InlineData("\u0001\u0002", "Line 5 of")]
    [InlineData("{\"id\":\"x\",\"title\":\"No label\"}", "Item x of")]
    [InlineData("{\"id\":\"x\",\"title\":\"Odd\",\"label\":2}", "Item x of")]
    public async Task A_line_that_cannot_be_used_is_named_in_one_sentence(string line, string words)
    {
        var (code, output, error) = await RunAsync("evaluate", await FileAsync("items.jsonl", $"{Items}\n{line}\n"));

        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.StartsWith(words, LastLine(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_gzip_file_is_told_from_a_whole_one()
    {
        var whole = new MemoryStream();
        await using (var gzip = new GZipStream(whole, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Items));
        }

        await File.WriteAllBytesAsync(_folder["whole.jsonl.gz"], whole.ToArray());
        var bytes = whole.ToArray();
        bytes.AsSpan(20, 40).Fill(0x55);
        await File.WriteAllBytesAsync(_folder["damaged.jsonl.gz"], bytes);

        Assert.Equal(ExitCode.Done, (await RunAsync("evaluate", _folder["whole.jsonl.gz"])).Code);
        var (code, _, error) = await RunAsync("evaluate", _folder["damaged.jsonl.gz"]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_models_are_compared_and_what_they_judge_differently_is_listed()
    {
        var other = await ModelWithoutAsync("reduce.withdraw");

        var (code, output, _) = await RunAsync("evaluate", await FileAsync("items.jsonl", Items), "--compare", other);

        Assert.Equal(ExitCode.Done, code);
        var lines = output.Split('\n');
        var models = lines.Where(line => line.StartsWith("model ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        Assert.Equal(2, models.Count());
        var differing = Array.FindIndex(lines, line => line.StartsWith("1 items are judged differently", StringComparison.Ordinal));
        Assert.EndsWith("1  a drawdown", lines[differing + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_event_and_each_source_is_held_out_when_asked()
    {
        var (code, output, _) = await RunAsync("evaluate", await FileAsync("items.jsonl", Items), "--cross-fit");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("each event held out", output, StringComparison.Ordinal);
        Assert.Contains("each source held out", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_model_file_is_refused_in_one_sentence()
    {
        var whole = await ModelWithoutAsync("reduce.withdraw");
        await FileAsync("cut.json", (await File.ReadAllTextAsync(whole))[..4000]);

        var (code, _, error) = await RunAsync("evaluate", await FileAsync("items.jsonl", Items), "--model", _folder["cut.json"]);

        Assert.Equal(ExitCode.Failed, code);
        Assert.StartsWith("The model file is damaged", LastLine(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_lines_of_the_background_are_left_out_of_training_and_counted()
    {
        Directory.CreateDirectory(_folder["articles"]);
        Directory.CreateDirectory(_folder["background"]);
        await FileAsync("articles/a.txt", "US cuts troops in Iraq\n\nThe US will reduce its troops in Iraq to 2,500.");
        await FileAsync("background/news.jsonl", $"{Items}\nnot json\n[]\n{{\"title\":");

        var (code, output, error) = await RunAsync(
            "train", "--articles", _folder["articles"], "--background", _folder["background"], "--out", _folder["model.json"]);

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("Model ", output, StringComparison.Ordinal);
        Assert.Equal("3 lines of the background are no news item as JSON and were left out.", LastLine(error));
        Assert.Equal(ExitCode.Done, (await RunAsync("evaluate", await FileAsync("items.jsonl", Items), "--model", _folder["model.json"])).Code);
    }

    [Fact]
    public async Task Feedback_moves_a_model_and_what_changes_is_listed()
    {
        var lines = Enumerable.Range(0, 40).Select(number => $$"""{"id":"{{number}}","title":"Poland urged to withdraw its {{number}}th brigade of troops from Iraq","label":1}""");
        var file = await FileAsync("labelled.jsonl", string.Join('\n', lines));

        var (code, output, error) = await RunAsync("train", "--feedback", file, "--out", _folder["moved.json"]);
        var (_, asJson, _) = await RunAsync("train", "--feedback", file, "--out", _folder["again.json"], "--json");

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains($"{RelevanceModel.Embedded.Version} moved by 40 verdicts, 40 of them relevant", output, StringComparison.Ordinal);
        Assert.Contains("for review → ", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(asJson);
        Assert.Equal(40, json.RootElement.GetProperty("changed").GetArrayLength());
        Assert.Equal(await File.ReadAllBytesAsync(_folder["moved.json"]), await File.ReadAllBytesAsync(_folder["again.json"]));
        var (_, compared, _) = await RunAsync("evaluate", file, "--compare", _folder["moved.json"]);
        Assert.Contains("40 items are judged differently", compared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "holds no verdict")]
    [InlineData("{\"id\":\"x\",\"title\":\"No label\"}", "Item x of labelled.jsonl has no label 0 or 1")]
    [InlineData("{\"id\":\"x\",\"title\":\"Odd\",\"label\":1,\"score\":7}", "Item x of labelled.jsonl has a score that is not between 0 and 1")]
    [InlineData("nonsense", "Line 1 of")]
    public async Task Feedback_that_cannot_be_used_leaves_the_old_model_as_it_was(string content, string words)
    {
        var old = await FileAsync("model.json", "old");

        var (code, output, error) = await RunAsync("train", "--feedback", await FileAsync("labelled.jsonl", content), "--out", old);

        Assert.Equal((ExitCode.Failed, "", "old"), (code, output, await File.ReadAllTextAsync(old)));
        Assert.Contains(words, LastLine(error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give --articles and --background")]
    [InlineData("Give --background too", "--articles", ".")]
    [InlineData("Give --articles too", "--background", ".")]
    [InlineData("Leave out --model", "--articles", ".", "--background", ".", "--model", "m.json")]
    public async Task What_training_lacks_is_said(string words, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(["train", "--out", _folder["model.json"], .. arguments]);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.StartsWith(words, LastLine(error), StringComparison.Ordinal);
    }

    private async Task<string> ModelWithoutAsync(string concept)
    {
        await using var embedded = typeof(RelevanceModel).Assembly.GetManifestResourceStream("Monitor.Analysis.Relevance.drawdown.model.json")!;
        var model = JsonNode.Parse(embedded)!;
        model["settings"]!["concepts"]![concept] = new JsonArray("zzzz");
        return await FileAsync("other.json", model.ToJsonString());
    }

    private async Task<string> FileAsync(string name, string content)
    {
        await File.WriteAllTextAsync(_folder[name], content);
        return _folder[name];
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await CommandLine.RunAsync(arguments, TextReader.Null, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static int Number(JsonDocument json, string name) => json.RootElement.GetProperty("report").GetProperty(name).GetInt32();

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1].TrimEnd();
}
