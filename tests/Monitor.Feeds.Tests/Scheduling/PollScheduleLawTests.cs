using Monitor.Feeds.Scheduling;

namespace Monitor.Feeds.Tests.Scheduling;

/// <summary>What holds for every observation: tried on many drawn by chance, from seeds that a failure names.</summary>
public sealed class PollScheduleLawTests
{
    private const int CasesPerSeed = 500;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    private static PollObservation Drawn(Random random)
    {
        var items = random.Next(0, 3) * random.Next(0, 2001);
        return new PollObservation
        {
            Interval = TimeSpan.FromSeconds(Math.Pow(10, random.NextDouble() * 9) - 1),
            Items = items,
            Unseen = random.Next(0, items + 1),
            IsBaseline = random.Next(5) == 0,
            FailureWeight = random.Next(2) == 0 ? 0 : random.NextDouble() * 40,
            PublisherHint = random.Next(2) == 0 ? null : TimeSpan.FromSeconds(Math.Pow(10, random.NextDouble() * 9) - 1),
        };
    }

    private static void ForAll(int seed, Action<Random, PollObservation> law)
    {
        var random = new Random(seed);
        for (var i = 0; i < CasesPerSeed; i++)
        {
            law(random, Drawn(random));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_wait_never_leaves_its_limits(int seed) => ForAll(seed, (random, seen) => Assert.InRange(
        new PollSchedule(random.NextDouble).Next(seen),
        PollSchedule.Shortest,
        seen.FailureWeight > 0 ? PollSchedule.LongestWhenFailing : PollSchedule.Longest));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_publisher_is_never_asked_sooner_than_it_wants_unless_items_were_lost(int seed) => ForAll(seed, (random, seen) =>
    {
        var wanted = seen.PublisherHint is { } hint && hint < PollSchedule.Longest ? hint : PollSchedule.Longest;

        Assert.True(seen.IsGap || seen.PublisherHint is null || new PollSchedule(random.NextDouble).Next(seen) >= wanted);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_more_failure_never_shortens_the_wait(int seed) => ForAll(seed, (random, seen) =>
    {
        var schedule = new PollSchedule(() => 0.5);
        var failing = seen with { FailureWeight = seen.FailureWeight + 0.25 };

        Assert.True(schedule.Next(failing with { FailureWeight = failing.FailureWeight + random.NextDouble() }) >= schedule.Next(failing));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void More_that_is_new_never_lengthens_the_wait(int seed) => ForAll(seed, (_, seen) =>
    {
        var schedule = new PollSchedule(() => 0.5);
        var less = seen with { FailureWeight = 0, Unseen = seen.Unseen / 2 };

        Assert.True(schedule.Next(less with { Unseen = seen.Unseen }) <= schedule.Next(less));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_host_that_asks_us_to_wait_is_left_alone_within_the_limits(int seed) => ForAll(seed, (_, seen) =>
    {
        var asked = seen.PublisherHint ?? TimeSpan.Zero;
        var wait = PollSchedule.Deferred(asked);

        Assert.InRange(wait, PollSchedule.Shortest, PollSchedule.Longest);
        Assert.True(wait >= asked || wait == PollSchedule.Longest);
    });
}
