using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;
using Xunit.Abstractions;

namespace Monitor.EndToEnd.Tests.Misbehaving;

public sealed class ThousandFeedsTests : IClassFixture<ThousandFeeds>
{
    private readonly ThousandFeeds _scene;

    public ThousandFeedsTests(ThousandFeeds scene, ITestOutputHelper output)
    {
        _scene = scene;
        output.WriteLine(scene.Story);
    }

    private IEnumerable<Wire> Good => _scene.Wires.Where(wire => wire.Conduct.IsGood);

    private IEnumerable<Wire> Bad => _scene.Wires.Where(wire => !wire.Conduct.IsGood);


    [WideLoopbackFact]
    public void Every_good_feed_is_read() => Assert.Empty(Good.Where(wire => !IsRead(_scene.Listed[wire.Address.AbsoluteUri])).Select(Described));

    [WideLoopbackFact]
    public void Every_bad_feed_is_named_with_its_kind_in_words() =>
        Assert.Empty(Bad.Where(wire => !IsNamed(_scene.Listed[wire.Address.AbsoluteUri], wire.Conduct)).Select(Described));

    [WideLoopbackFact]
    public void The_run_counts_them_all_and_fails()
    {
        Assert.Equal(1000, _scene.Wires.Count);
        Assert.Contains(
            _scene.First.ErrorLines, line => line.StartsWith($"1,000 feeds polled, {Bad.Count()} could not be read;", StringComparison.Ordinal));
        Assert.Equal(1, _scene.First.ExitCode);
    }

    [WideLoopbackFact]
    public void The_run_names_every_bad_feed_in_a_line_of_its_own() => Assert.Empty(Bad.Where(wire =>
        !_scene.First.ErrorLines.Any(line => line.StartsWith($"wire-{wire.Number}: ", StringComparison.Ordinal))).Select(Described));

    [WideLoopbackFact]
    public void Every_report_is_listed_and_stored_once()
    {
        Assert.Equal(Titles(Good), _scene.First.Titles.Order(StringComparer.Ordinal));
        Assert.Equal(Titles(Good), _scene.Matches.Titles.Order(StringComparer.Ordinal));
    }

    [WideLoopbackFact]
    public void Every_report_that_is_news_is_told_once() => Assert.Equal(
        Titles(Good.Where(wire => wire.IsNews)),
        _scene.FirstAlerts.Values.Select(file => AlertFile.Read(file).Title).Order(StringComparer.Ordinal));

    [WideLoopbackFact]
    public void A_second_run_finds_nothing_and_tells_nothing()
    {
        Assert.Empty(_scene.Second.Output);
        Assert.Equal(_scene.FirstAlerts, _scene.SecondAlerts);
    }

    [WideLoopbackFact]
    public void A_second_run_is_told_that_nothing_changed_wherever_servers_can_tell() => Assert.Empty(
        Good.Where(wire => wire.Conduct.HasValidators && !_scene.Unchanged.Contains(wire.Number)).Select(wire => wire.Conduct.Name));

    [WideLoopbackFact]
    public void A_second_run_leaves_alone_who_asked_for_it_and_what_is_gone() => Assert.Empty(
        Bad.Where(wire => wire.Conduct.Failure is "Deferred" or "Gone" && _scene.Revisited.Contains(wire.Number)).Select(wire => wire.Conduct.Name));

    [WideLoopbackFact]
    public void Nobody_sees_a_trace() => Assert.DoesNotContain("   at ", _scene.First.Error + _scene.Second.Error, StringComparison.Ordinal);

    private static bool IsRead(JsonElement feed) =>
        feed.GetProperty("lastSuccess").ValueKind == JsonValueKind.String && feed.GetProperty("lastFailure").ValueKind == JsonValueKind.Null;

    private static bool IsNamed(JsonElement feed, Conduct conduct) =>
        feed.GetProperty("lastSuccess").ValueKind == JsonValueKind.Null
        && feed.GetProperty("lastFailure") is { ValueKind: JsonValueKind.Object } failure
        && failure.GetProperty("kind").GetString() == conduct.Failure
        && failure.GetProperty("words").GetString()!.Contains(conduct.Words, StringComparison.Ordinal)
        && feed.GetProperty("state").GetString()!.Contains(failure.GetProperty("words").GetString()!, StringComparison.Ordinal);

    private static IEnumerable<string> Titles(IEnumerable<Wire> wires) => wires.Select(wire => wire.Title).Order(StringComparer.Ordinal);

    private string Described(Wire wire) => $"{wire.Conduct.Name}: {_scene.Listed[wire.Address.AbsoluteUri]}";
}
