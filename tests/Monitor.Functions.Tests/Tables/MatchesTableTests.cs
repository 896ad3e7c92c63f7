using Azure.Data.Tables;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Tables;
using Monitor.Functions.Tests.Support;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Tables;

[Collection(StorageCollectionDefinition.Name)]
public sealed class MatchesTableTests(StorageFixture storage)
{
    private readonly MatchesTable _matches = new(storage.Tables);

    [Fact]
    public async Task A_match_comes_back_with_its_evidence()
    {
        var match = Some.Match();

        await _matches.StoreAsync(match, CancellationToken.None);

        var found = await _matches.FindAsync(match.Id, CancellationToken.None);
        Assert.Equal(match, found! with { Sentences = match.Sentences, Terms = match.Terms, Missing = match.Missing, Versions = match.Versions, Figures = match.Figures, Revision = null, Written = null });
        Assert.NotNull(found.Written);
        Assert.Equal(match.Sentences, found.Sentences);
        Assert.Equal(match.Terms, found.Terms);
    }

    [Fact]
    public async Task What_is_kept_for_a_person_stands_in_a_list_of_its_own_until_it_is_taken_out()
    {
        var month = new DateTimeOffset(2002, 5, 1, 0, 0, 0, TimeSpan.Zero);
        var match = Some.Match(month);
        var kept = match with { Id = match.Id with { Band = MatchBand.Review }, Missing = ["Nobody is named."], Nearest = new NearestArticle("000.txt", 0.5, ["troops"]) };
        await _matches.StoreAsync(match, CancellationToken.None);
        await _matches.StoreAsync(kept, CancellationToken.None);

        var found = Assert.Single(await ListAsync(MatchBand.Review));
        Assert.Equal(kept.Id, found.Id);
        Assert.Equal(kept.Missing, found.Missing);
        Assert.Equal((kept.Nearest.Name, "troops"), (found.Nearest!.Name, Assert.Single(found.Nearest.SharedTerms)));
        Assert.Equal(match.Id, Assert.Single(await ListAsync(MatchBand.Match)).Id);

        await _matches.RemoveAsync(kept.Id, CancellationToken.None);
        await _matches.RemoveAsync(kept.Id, CancellationToken.None);
        Assert.Empty(await ListAsync(MatchBand.Review));

        async Task<List<Match>> ListAsync(MatchBand band) =>
            await _matches.NewestFirstAsync(new MatchWindow(month, month.AddDays(1), band), CancellationToken.None).ToListAsync();
    }

    [Fact]
    public async Task The_first_to_store_a_match_stands()
    {
        var match = Some.Match();
        await _matches.StoreAsync(match, CancellationToken.None);

        var standing = await _matches.StoreAsync(match with { Published = null, Score = 0.5 }, CancellationToken.None);

        Assert.Equal((match.Published, match.Score), (standing.Published, standing.Score));
    }

    [Fact]
    public async Task A_version_is_kept_with_its_match()
    {
        var match = Some.Match();
        await _matches.StoreAsync(match, CancellationToken.None);
        var found = await _matches.FindAsync(match.Id, CancellationToken.None);
        var version = new MatchVersion(Some.Now, "00ff", "text", "US to cut troops", 0.4, ["It will.", "\u0001"]);

        Assert.True(await _matches.SaveAsync(found! with { Versions = [version] }, CancellationToken.None));
        Assert.False(await _matches.SaveAsync(found with { Score = 0 }, CancellationToken.None));

        var kept = Assert.Single((await _matches.FindAsync(match.Id, CancellationToken.None))!.Versions);
        Assert.Equal(version, kept with { Sentences = version.Sentences });
        Assert.Equal(version.Sentences, kept.Sentences);
    }

    [Fact]
    public async Task Versions_of_any_size_find_room_and_the_latest_stay()
    {
        var wild = new string('\u0001', 100_000);
        var match = Some.Match() with
        {
            Versions = [.. Enumerable.Range(0, 10).Select(i => new MatchVersion(Some.Now.AddHours(i), $"{i}", "text", wild, 0.5, [wild, wild, wild]))],
        };

        await _matches.StoreAsync(match, CancellationToken.None);

        var found = await _matches.FindAsync(match.Id, CancellationToken.None);
        Assert.Equal("9", found!.Versions[^1].Mark);
    }

    [Fact]
    public async Task A_row_of_the_version_before_is_read()
    {
        var match = Some.Match();
        await storage.Tables.GetTableClient("Matches").AddEntityAsync(new TableEntity(TableKeys.MonthOf(match.Id.FirstSeen), TableKeys.NewestFirst(match.Id))
        {
            ["Article"] = match.Id.Article.Value, ["FirstSeen"] = match.Id.FirstSeen, ["Feed"] = match.Feed.Value, ["Title"] = "Old", ["Score"] = 0.9,
        });

        var found = await _matches.FindAsync(match.Id, CancellationToken.None);

        Assert.Equal(("", "", 0), (found!.Mark, found.Shortfall, found.Versions.Count));
    }

    [Fact]
    public async Task A_window_holds_its_beginning_but_not_its_end_and_is_read_newest_first_across_months()
    {
        var from = new DateTimeOffset(2001, 1, 31, 0, 0, 0, TimeSpan.Zero);
        var until = new DateTimeOffset(2001, 3, 1, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset[] moments = [from.AddTicks(-1), from, from.AddDays(10), until.AddTicks(-1), until];
        foreach (var moment in moments)
        {
            await _matches.StoreAsync(Some.Match(moment), CancellationToken.None);
        }

        var found = await _matches.NewestFirstAsync(new MatchWindow(from, until), CancellationToken.None).ToListAsync();

        Assert.Equal([moments[3], moments[2], moments[1]], found.Select(match => match.Id.FirstSeen));
    }

    [Fact]
    public async Task Evidence_of_any_size_finds_room()
    {
        var wild = new string('\u0001', 100_000);
        var match = Some.Match() with
        {
            Title = wild,
            Address = new Uri("https://news.example/" + new string('a', 60_000)),
            Source = wild,
            Sentences = [.. Enumerable.Range(0, 50).Select(i => new EvidenceSentence(wild, i, 1))],
            Terms = [.. Enumerable.Range(0, 500).Select(i => new TermWeight(wild, i))],
        };

        await _matches.StoreAsync(match, CancellationToken.None);

        var found = await _matches.FindAsync(match.Id, CancellationToken.None);
        Assert.Null(found!.Address);
        Assert.NotEmpty(found.Sentences);
    }

    [Fact]
    public async Task A_match_that_is_not_there_is_null() =>
        Assert.Null(await _matches.FindAsync(Some.Match().Id, CancellationToken.None));
}
