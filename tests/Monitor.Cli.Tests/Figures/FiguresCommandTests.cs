using System.IO.Compression;
using System.Text.Json;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Figures;

public sealed class FiguresCommandTests : IDisposable
{
    private const string Text = "Troops\nThe US will cut its troops in Iraq from about 5,200 to 3,000 by January 15, General Frank McKenzie said.";
    private const string Items = """
        {"id":"one","date":"2020-12-05","title":"US to withdraw 500 troops from Iraq by January 15"}
        {"id":"two","date":"2020","title":"A ferry sinks"}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_person_reads_a_figure_in_words()
    {
        var (code, lines, _) = await RunAsync(Text, "figures", "-", "--published", "2020-12-05");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("US: from about 5,200 to 3,000, by 15 January 2021, announced", lines[0].Trim());
        Assert.Equal("said by General Frank McKenzie", lines[1].Trim());
    }

    [Fact]
    public async Task A_text_without_any_is_told_in_words()
    {
        var (code, lines, _) = await RunAsync("A ferry sinks", "figures", "-");

        Assert.Equal((ExitCode.Done, "The text states no reduction of troops in Iraq."), (code, Assert.Single(lines)));
    }

    [Fact]
    public async Task A_text_is_one_JSON_object()
    {
        var (_, lines, _) = await RunAsync(Text, "figures", "-", "--json", "--published", "2020-12-05");

        using var json = JsonDocument.Parse(Assert.Single(lines));
        var figure = json.RootElement.GetProperty("figures")[0];
        Assert.Equal((5200, 3000), (figure.GetProperty("before").GetInt32(), figure.GetProperty("after").GetInt32()));
        Assert.Equal(("2021-01-15", "announced"), (figure.GetProperty("by").GetString(), figure.GetProperty("status").GetString()));
        Assert.True(figure.GetProperty("approximate").GetBoolean());
    }

    /// <summary>Programs that compare figures read this shape: numbers are numbers, a range is its two ends, days are days.</summary>
    [Theory]
    [InlineData(
        "The US will cut its troops in Iraq from about 5,200 to 3,000 by January 15, General Frank McKenzie said.",
        """{"force":"US","before":5200,"after":3000,"by":"2021-01-15","byPrecision":"day","status":"announced","kind":"withdrawal","place":"Iraq","approximate":true,"speaker":{"name":"Frank McKenzie","role":"General","unnamed":false},"sentence":"The US will cut its troops in Iraq from about 5,200 to 3,000 by January 15, General Frank McKenzie said.","offset":8}""")]
    [InlineData(
        "The US will withdraw between 3,000 and 4,000 troops from Iraq.",
        """{"force":"US","change":[3000,4000],"status":"announced","kind":"withdrawal","place":"Iraq","sentence":"The US will withdraw between 3,000 and 4,000 troops from Iraq.","offset":8}""")]
    public async Task A_figure_keeps_its_shape(string text, string expected)
    {
        var (_, lines, _) = await RunAsync($"Troops\n{text}", "figures", "-", "--json", "--published", "2020-12-05");

        Assert.Equal($$"""{"figures":[{{expected}}]}""", Assert.Single(lines));
    }

    [Fact]
    public async Task What_was_noted_is_held_against_what_is_read()
    {
        var file = Path.Combine(folder.Path, "noted.jsonl");
        await File.WriteAllLinesAsync(file,
        [
            """{"id":"one","date":"2020-12-05","title":"US to withdraw 500 troops from Iraq by January 15","figures":[{"force":"US","change":500,"after":2500,"by":"2021-01-16"}]}""",
            """{"id":"two","date":"2020-12-05","title":"Denmark to withdraw 40 soldiers from Iraq","figures":[]}""",
            """{"id":"three","title":"A ferry sinks","figures":[]}""",
        ]);

        var (code, lines, _) = await RunAsync("", "figures", file, "--evaluate");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("  after not read, by wrong", lines);
        Assert.Contains("  Denmark not noted", lines);
        Assert.Contains(lines, line => line.StartsWith("all", StringComparison.Ordinal) && line.EndsWith("2 right    1 wrong    1 not read   precision 0.667   recall 0.500", StringComparison.Ordinal));
        Assert.Equal("1 of 3 items entirely right.", lines[^1]);
    }

    [Fact]
    public async Task An_item_that_notes_no_figures_is_told()
    {
        var (code, _, errors) = await RunAsync("", "figures", await ItemsAsync("items.jsonl"), "--evaluate");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("notes no figures", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items.jsonl")]
    [InlineData("items.jsonl.gz")]
    public async Task Each_item_of_a_file_is_one_line_with_its_id(string name)
    {
        var (_, lines, _) = await RunAsync("", "figures", await ItemsAsync(name), "--json");

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("{\"id\":\"one\",\"figures\":[{\"force\":\"US\",", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"by\":\"2021-01-15\"", lines[0], StringComparison.Ordinal);
        Assert.Equal("{\"id\":\"two\",\"figures\":[]}", lines[1]);
    }

    [Fact]
    public async Task A_person_is_spared_the_items_without_figures()
    {
        var (_, lines, _) = await RunAsync("", "figures", await ItemsAsync("items.jsonl"));

        Assert.DoesNotContain(lines, line => line.Contains("ferry", StringComparison.Ordinal));
        Assert.Equal("1 figure in 1 of 2 items.", lines[^1]);
    }

    [Theory]
    [InlineData(ExitCode.WrongUsage, "'yesterday'", "-", "--published", "yesterday")]
    [InlineData(ExitCode.WrongUsage, "'ftp://x/y'", "ftp://x/y")]
    [InlineData(ExitCode.Failed, "no-such-file.txt", "no-such-file.txt")]
    public async Task What_cannot_be_read_is_told_in_one_sentence(int expected, string words, params string[] arguments)
    {
        var (code, lines, error) = await RunAsync("", ["figures", .. arguments]);

        Assert.Equal((expected, 0), (code, lines.Length));
        Assert.Contains(words, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_item_is_named()
    {
        await File.WriteAllTextAsync(folder["bad.jsonl"], "{\"id\":\"one\"}\nnonsense\n");

        var (code, _, error) = await RunAsync("", "figures", folder["bad.jsonl"]);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("Line 2 of", error, StringComparison.Ordinal);
    }

    private async Task<string> ItemsAsync(string name)
    {
        await using var file = File.Create(folder[name]);
        await using var lines = new StreamWriter(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file);
        await lines.WriteAsync(Items);
        return folder[name];
    }

    private static async Task<(int Code, string[] Lines, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new StringReader(input), output, error);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }
}
