using System.Text.Json;
using Monitor.Testing;

namespace Monitor.Cli.Tests.Reading;

public sealed class ReadCommandTests : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Harbour</title><link>https://harbour.example</link>
        <item><title>Ferry</title><link>/one</link><pubDate>Tue, 06 Feb 2018 12:00:00 +0100</pubDate></item></channel></rss>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_feed_is_one_line_of_json()
    {
        var (code, lines, _) = await RunAsync("", "read", "--json", await FileAsync("a b.xml", Feed));

        using var json = JsonDocument.Parse(Assert.Single(lines));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("https://harbour.example", json.RootElement.GetProperty("link").GetString());
        Assert.Equal("file:///one", item.GetProperty("link").GetString());
        Assert.Equal("2018-02-06T11:00:00Z", item.GetProperty("published").GetString());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("author").ValueKind);
        Assert.Equal("", item.GetProperty("summary").GetString());
    }

    [Fact]
    public async Task Names_on_standard_input_are_answered_in_their_order_and_one_failure_fails_the_command()
    {
        var good = await FileAsync("good.xml", Feed);
        var missing = folder["missing.xml"];

        var (code, lines, _) = await RunAsync($"{missing}\n\n{good}\n", "read", "--json");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal([missing, good], lines.Select(line => Text(line, "path")));
        Assert.Contains("missing.xml", Text(lines[0], "error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_fetched()
    {
        await using var server = await LoopbackServer.StartAsync();
        var (code, lines, error) = await RunAsync("", "read", "--json", $"{server.Address}nothing-here");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Empty(error);
        Assert.NotEmpty(Text(Assert.Single(lines), "error")!);
    }

    [Fact]
    public async Task Without_json_it_is_a_listing()
    {
        var (_, lines, _) = await RunAsync("", "read", await FileAsync("feed.xml", Feed));

        Assert.Equal("Harbour", lines[0]);
        Assert.Contains("2018-02-06 11:00  Ferry", lines);
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var path = folder[name];
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static string? Text(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString();
    }

    private static async Task<(int Code, string[] Lines, string Error)> RunAsync(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, reader, output, error);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), error.ToString());
    }
}
