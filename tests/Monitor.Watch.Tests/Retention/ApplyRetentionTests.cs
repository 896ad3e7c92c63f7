using Monitor.Testing;
using Monitor.Watch.Retention;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Retention;

public sealed class ApplyRetentionTests
{
    private static readonly DateTimeOffset LongAgo = Some.Now.AddDays(-2000);

    private readonly FakeTimeProvider _clock = new(Some.Now);
    private readonly Fate _fate = new();
    private readonly InMemoryRecords _records;
    private readonly RetentionOptions _options = new() { Reports = TimeSpan.FromDays(1900) };

    public ApplyRetentionTests() => _records = new InMemoryRecords(_fate);

    private ApplyRetention Retention => new(_records, _records, new RetireSubscriptions(new InMemorySubscriptions(), _options, _clock), new RetireCanary(new InMemoryFeeds(), new InMemorySubscriptions(), _options, _clock), _options, _clock);

    private Task<IReadOnlyList<RetentionLine>> ApplyAsync() => Retention.ApplyAsync(CancellationToken.None);

    [Fact]
    public async Task What_has_had_its_time_goes_and_the_rest_stays()
    {
        _records.Put(RecordKind.Kept, "old", Some.Now.AddDays(-401));
        _records.Put(RecordKind.Kept, "young", Some.Now.AddDays(-399));
        _records.Put(RecordKind.Deliveries, "told within the time", Some.Now.AddDays(-499));

        var lines = await ApplyAsync();

        Assert.Equal(["told within the time", "young"], _records.Names);
        Assert.Equal(1, lines.Single(line => line.What == "articles kept for a person").Count);
    }

    [Fact]
    public async Task By_default_matches_and_events_stay_for_ever()
    {
        _options.Reports = null;
        _records.Put(RecordKind.Matches, "match", DateTimeOffset.MinValue);
        _records.Put(RecordKind.Events, "event", DateTimeOffset.MinValue);

        await ApplyAsync();

        Assert.Equal(["event", "match"], _records.Names);
    }

    [Fact]
    public async Task A_preview_removes_nothing_and_counts_the_same()
    {
        _records.Put(RecordKind.Matches, "match", LongAgo);

        var preview = await Retention.PreviewAsync(CancellationToken.None);

        Assert.Empty(_records.Exported);
        Assert.Equal(preview, await ApplyAsync());
    }

    // Looking, exporting and removing are a step each; the kinds before have one step.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Killed_anywhere_nothing_is_gone_that_was_not_exported(int steps)
    {
        _records.Put(RecordKind.Kept, "kept", LongAgo);
        _records.Put(RecordKind.Matches, "match", LongAgo);
        _fate.DiesAfter(steps);

        await Fate.SurvivesAsync(ApplyAsync);
        Assert.Empty(new[] { "kept", "match" }.Except(_records.Names).Except(_records.Exported.Select(json => json[..^1])));

        await ApplyAsync();
        Assert.Empty(_records.Names);
        Assert.Equal(["kept1", "match1"], _records.Exported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_changes_between_its_export_and_its_removal_stays_and_is_exported_as_it_is_then()
    {
        _records.Put(RecordKind.Matches, "match", LongAgo);

        // Claims and what is kept are looked at first; then the match is looked at, exported, and changed before it is removed.
        _fate.RivalBefore = 5;
        _fate.Rival = () => Task.Run(() => _records.Put(RecordKind.Matches, "match", LongAgo, "2"));
        await ApplyAsync();
        Assert.Equal(["match"], _records.Names);

        await ApplyAsync();
        Assert.Empty(_records.Names);
        Assert.Equal(["match1", "match2"], _records.Exported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_is_bounded_and_the_next_goes_on()
    {
        _options.RecordsPerRun = 100;
        for (var i = 0; i < 250; i++)
        {
            _records.Put(RecordKind.Claims, $"{i}", LongAgo);
        }

        await Retention.ApplyPartAsync(CancellationToken.None);
        Assert.Equal(150, _records.Names.Count());

        await Retention.ApplyPartAsync(CancellationToken.None);
        await Retention.ApplyPartAsync(CancellationToken.None);
        Assert.Empty(_records.Names);
    }

    [Fact]
    public async Task Sixteen_hours_look_at_every_part()
    {
        for (var hour = 0; hour < 16; hour++)
        {
            await Retention.ApplyPartAsync(CancellationToken.None);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(Enumerable.Range(0, 16), _records.PartsLookedAt.OfType<int>().Distinct().Order());
    }
}
