using System.Diagnostics;
using System.Globalization;
using Monitor.Feeds.Reading;
using Xunit.Abstractions;

namespace Monitor.Feeds.Tests.Reading;

/// <summary>
/// Feeds with damage done to them by chance: 2,000 cases, or as many as the environment variable MONITOR_FUZZ says.
/// MONITOR_FUZZ_SEED repeats a run.
/// </summary>
public sealed class DamagedFeedsTests(ITestOutputHelper output)
{
    private const int Cases = 2000;

    private static readonly Uri place = new("https://harbour.example/feed");
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(5);

    [Fact]
    public void No_damage_makes_reading_throw_or_hang()
    {
        var seed = Setting("MONITOR_FUZZ_SEED") ?? Environment.TickCount;
        var cases = Setting("MONITOR_FUZZ") ?? Cases;
        output.WriteLine($"MONITOR_FUZZ_SEED={seed}, {cases} cases");
        var wholes = Wholes().ToList();
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < cases; number++)
        {
            var random = new Random(unchecked(seed + number));
            var body = Damage.Do(wholes[random.Next(wholes.Count)], wholes[random.Next(wholes.Count)], random);
            var watch = Stopwatch.StartNew();

            var outcome = FeedDoor.Read(body, null, place);

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            Assert.False(IsSurprise(outcome), $"case {number} of seed {seed}: {outcome}");
            Assert.True(watch.Elapsed < limit, $"case {number} of seed {seed} took {watch.Elapsed}");
        }

        output.WriteLine($"slowest: {slowest.TotalMilliseconds:0} ms");
    }

    private static bool IsSurprise(ReadOutcome outcome) =>
        outcome is ReadOutcome.NotAFeed { Reason: var reason } && reason.Contains("could not be read as a feed", StringComparison.Ordinal);

    private static IEnumerable<byte[]> Wholes()
    {
        var folders = new List<string> { Path.Combine(AppContext.BaseDirectory, "Fixtures") };
        if (SharedFeeds.Folder is { } shared)
        {
            folders.Add(shared);
        }

        return folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".xml" or ".rss" or ".atom" or ".json" && !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(body => body.Length > 0);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}
