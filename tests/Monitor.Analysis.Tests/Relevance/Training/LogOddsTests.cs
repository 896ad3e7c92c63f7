using Monitor.Analysis.Relevance.Training;

namespace Monitor.Analysis.Tests.Relevance.Training;

public class LogOddsTests
{
    private readonly LogOdds _odds = new(smoothing: 1, clip: 3);

    [Fact]
    public void As_often_as_expected_weighs_nothing() => Assert.Equal(0, _odds.Of(5, 10, 50, 100));

    [Fact]
    public void Never_seen_and_hardly_expected_weighs_nothing() => Assert.Equal(-0.001, _odds.Of(0, 10, 1, 10_000));

    [Fact]
    public void Four_where_one_was_expected_is_the_logarithm_of_five_halves() => Assert.Equal(0.916, _odds.Of(4, 10, 10, 100));

    [Fact]
    public void No_weight_passes_the_clip() => Assert.Equal((3, -3), (_odds.Of(1000, 1000, 0, 1000), _odds.Of(0, 1000, 1000, 1000)));

    [Fact]
    public void Without_background_nothing_is_expected() => Assert.Equal(0.693, _odds.Of(1, 1, 0, 0));
}
