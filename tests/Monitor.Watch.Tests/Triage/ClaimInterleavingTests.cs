using Monitor.Testing;
using Monitor.Watch.Tests.Support;
using Monitor.Watch.Triage;
using Xunit.Abstractions;

namespace Monitor.Watch.Tests.Triage;

/// <summary>
/// Workers with one article under several names, whose steps mix in thousands of orders: it is told under one name.
/// MONITOR_CLAIM_SEED repeats a run's chance.
/// </summary>
public sealed class ClaimInterleavingTests(ITestOutputHelper output)
{
    private const int Orders = 1000;
    private const string Title = "title";

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("MONITOR_CLAIM_SEED"), out var seed) ? seed : Environment.TickCount;

    /// <summary>
    /// The names of each worker's item, parted by spaces; "title" is the one that expires. Every two share one: articles
    /// without a name in common may both be told before a third comes that shares one with each.
    /// </summary>
    public static TheoryData<string[]> Scenes => new(
        ["a title", "b title"],
        ["a title", "b title", "c title"],
        ["a title", "b title", "a b"],
        ["a title", "b title", "b a"],
        ["a x", "b x y", "c y a"],
        ["a title", "b a title", "c b title", "d title"],
        ["a i title", "b i title", "c title i", "i a title"]);

    [Theory]
    [MemberData(nameof(Scenes))]
    public Task Whatever_the_order_it_is_told_once(string[] items) => AssertToldOnceAsync(_ => items, deaths: false);

    [Theory]
    [MemberData(nameof(Scenes))]
    public Task Whoever_dies_and_comes_again_it_is_told_once(string[] items) => AssertToldOnceAsync(_ => items, deaths: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Any_three_of_which_every_two_share_a_name_tell_it_once(bool deaths) => AssertToldOnceAsync(ThreeOf, deaths);

    private async Task AssertToldOnceAsync(Func<Random, string[]> items, bool deaths)
    {
        output.WriteLine($"Seed {Seed}");
        for (var order = 0; order < Orders; order++)
        {
            var chance = new Random(Seed + order);
            var scene = items(chance);
            var told = await TellAsync(scene, chance, deaths);
            Assert.True(told.Count == 1, $"Order {order} of {string.Join(", ", scene)}: told {told.Count} times.");
        }
    }

    /// <returns>Everything that is told, each copy of it once.</returns>
    private static async Task<HashSet<MatchId>> TellAsync(string[] items, Random chance, bool deaths)
    {
        var (told, turns, claims) = (new HashSet<MatchId>(), new Interleaving(chance), new InMemoryClaims(new Fate()));
        // Clocks of machines differ.
        await turns.RunAsync(items.Select(item => (Func<Task>)(() => WorkAsync(item, Some.Now.AddSeconds(chance.Next(3)), deaths ? chance.Next(1, 12) : 0))));
        return told;

        async Task WorkAsync(string item, DateTimeOffset now, int diesBefore)
        {
            var fate = new Fate { DiesBefore = diesBefore };
            if (!await Fate.SurvivesAsync(() => TellOneAsync(item, now, Step)))
            {
                await TellOneAsync(item, now.AddSeconds(5), turns.TurnAsync);
            }

            async Task Step()
            {
                await turns.TurnAsync();
                await fate.StepAsync();
            }
        }

        async Task TellOneAsync(string item, DateTimeOffset now, Func<Task> step)
        {
            var mine = new SteppedClaims(claims, step);
            var held = await new ClaimArticle(mine, new FakeTimeProvider(now)).ClaimAsync(
                KeysOf(item.Split(' ')), alerts: true, Some.Feed(), Some.Item(), CancellationToken.None);
            if (!held.Settled)
            {
                await step();
                told.Add(new MatchId(held.FirstSeen, held.Article));
                await mine.SettleAsync(held.Article, CancellationToken.None);
            }
        }
    }

    private static ArticleKeys KeysOf(string[] names) => new(
        [.. names.Where(name => name != Title).Select(Some.ArticleId)], names.Contains(Title) ? Some.ArticleId(Title) : null);

    private static string[] ThreeOf(Random chance)
    {
        string[][] items;
        do
        {
            items = [.. Enumerable.Range(0, 3).Select(_ => NamesOf(chance))];
        }
        while (!(items[0].Intersect(items[1]).Any() && items[1].Intersect(items[2]).Any() && items[2].Intersect(items[0]).Any()));
        return [.. items.Select(names => string.Join(' ', names))];
    }

    /// <summary>One to three names in any order, and perhaps the title.</summary>
    private static string[] NamesOf(Random chance)
    {
        string[] names = ["a", "b", "c", "d", "e"];
        chance.Shuffle(names);
        return [.. names.Take(chance.Next(1, 4)), .. chance.Next(2) == 0 ? (string[])[Title] : []];
    }
}
