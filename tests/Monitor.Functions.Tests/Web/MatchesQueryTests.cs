using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tests.Support;
using Monitor.Functions.Web;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Tests.Web;

public sealed class MatchesQueryTests
{
    private static (MatchesQuery? Query, string Problem) Read(string query) => MatchesQuery.Read(
        new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)), Some.Now);

    [Fact]
    public void Without_words_it_is_the_last_ninety_days()
    {
        var query = Read("").Query!;

        Assert.Equal((MatchesQuery.DefaultLimit, TimeSpan.FromDays(90)), (query.Limit, query.Window.Until - query.Window.From));
        Assert.True(query.Window.Until > Some.Now);
    }

    [Fact]
    public void Dates_are_read_in_UTC()
    {
        var query = Read("?from=2026-01-01&until=2026-02-01T06:00:00Z&limit=5").Query!;

        Assert.Equal(
            new MatchesQuery(
                new MatchWindow(
                    new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 1, 6, 0, 0, TimeSpan.Zero)),
                5),
            query);
    }

    [Theory]
    [InlineData("", MatchBand.Match)]
    [InlineData("?band=match", MatchBand.Match)]
    [InlineData("?band=review", MatchBand.Review)]
    [InlineData("?band=Not-Covered", MatchBand.NotCovered)]
    public void The_band_is_that_of_matches_unless_asked_otherwise(string query, MatchBand band) =>
        Assert.Equal(band, Read(query).Query!.Window.Band);

    [Theory]
    [InlineData("?from=yesterday")]
    [InlineData("?until=32.13.2026")]
    [InlineData("?from=2026-02-01&until=2026-01-01")]
    [InlineData("?from=1000-01-01")]
    [InlineData("?limit=0")]
    [InlineData("?limit=1001")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=many")]
    [InlineData("?band=both")]
    public void Nonsense_is_answered_with_a_sentence(string query)
    {
        var (read, problem) = Read(query);

        Assert.Null(read);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }
}
