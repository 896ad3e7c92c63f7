using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Tests.Figures;

public class GuardTests
{
    private static readonly Figure Some = new()
    {
        Force = "US", Kind = FigureKind.Withdrawal, Status = FigureStatus.Announced, Sentence = new FigureSentence("Troops leave.", 0),
    };

    [Fact]
    public void A_range_does_not_run_backwards() => Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Between(4000, 3000, false));

    [Fact]
    public void A_number_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Exactly(-1));

    [Fact]
    public void A_range_has_no_value_of_its_own() => Assert.Null(Quantity.Between(3000, 4000, false).Value);

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    public void A_share_is_a_part(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => Some with { Share = share });

    [Fact]
    public void A_force_has_a_name() => Assert.Throws<ArgumentException>(() => Some with { Force = " " });

    [Fact]
    public void A_date_does_not_end_before_it_begins() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new ResolvedDate(new DateOnly(2020, 2, 1), new DateOnly(2020, 1, 1), DatePrecision.Month, "in January"));

    [Fact]
    public void A_speaker_is_somebody() => Assert.Throws<ArgumentException>(() => new Speaker(null, " ", true));
}
