using Monitor.Analysis.Figures;
using Monitor.Watch.Levels;

namespace Monitor.Watch.Tests.Levels;

public sealed class TargetFatesTests
{
    private static readonly DateOnly Told = new(2026, 3, 1);
    private static readonly DateOnly Deadline = new(2026, 9, 30);

    private static LevelStatement Target(long after = 1400, DatePrecision precision = DatePrecision.Day, FigureStatus status = FigureStatus.Announced) =>
        LevelStatement.Of("event", Told, new Figure
        {
            Force = "US",
            Before = Quantity.Exactly(2500),
            After = Quantity.Exactly(after),
            By = new ResolvedDate(Deadline, Deadline, precision, "by then"),
            Kind = FigureKind.Withdrawal,
            Status = status,
            Sentence = new FigureSentence("They leave.", 0),
        });

    private static LevelStatement Level(DateOnly told, long level, string force = "US") => new("later", told, force, FigureStatus.Done, null, Quantity.Exactly(level), null);

    private static TargetFate? FateOf(LevelStatement target, DateOnly today, params LevelStatement[] others) => new TargetFates([.. others, target], today).Of(target);

    [Fact]
    public void A_target_lies_ahead_until_its_day_has_passed() =>
        Assert.Equal((TargetFate.Ahead, TargetFate.Missed), (FateOf(Target(), Deadline), FateOf(Target(), Deadline.AddDays(1))));

    [Theory]
    [InlineData(-60, 1400, TargetFate.Reached)]
    [InlineData(7, 1440, TargetFate.Reached)]
    [InlineData(8, 1000, TargetFate.ReachedLate)]
    [InlineData(-60, 1500, TargetFate.Missed)]
    public void A_report_of_that_level_or_a_lower_one_decides(int days, long level, TargetFate fate) =>
        Assert.Equal(fate, FateOf(Target(), Deadline.AddYears(1), Level(Deadline.AddDays(days), level)));

    [Fact]
    public void Levels_of_others_and_of_before_it_was_told_decide_nothing() =>
        Assert.Equal(TargetFate.Missed, FateOf(Target(), Deadline.AddDays(1), Level(Deadline, 900, "UK"), Level(Told, 900)));

    [Fact]
    public void What_there_is_before_a_later_reduction_is_a_level_too() => Assert.Equal(
        TargetFate.Reached,
        FateOf(Target(), Deadline.AddDays(1), new LevelStatement("later", Told.AddDays(90), "US", FigureStatus.Announced, Quantity.About(1400), Quantity.Exactly(500), null)));

    [Theory]
    [InlineData(FigureStatus.Denied)]
    [InlineData(FigureStatus.Reversed)]
    public void What_is_denied_or_decided_otherwise_is_called_off(FigureStatus status) =>
        Assert.Equal(TargetFate.CalledOff, FateOf(Target(status: status), Told));

    [Fact]
    public void A_later_report_of_the_event_that_it_will_not_be_calls_it_off() => Assert.Equal(
        TargetFate.CalledOff, FateOf(Target(), Told, Target(after: 2500, status: FigureStatus.Reversed) with { Told = Told.AddDays(30) }));

    [Fact]
    public void Within_weeks_is_no_day_that_could_be_missed()
    {
        Assert.Equal(TargetFate.Undated, FateOf(Target(precision: DatePrecision.Loose), Deadline.AddYears(3)));
        Assert.Equal(TargetFate.Reached, FateOf(Target() with { By = null }, Deadline.AddYears(3), Level(Deadline.AddYears(1), 1400)));
    }

    [Fact]
    public void Who_repeats_a_target_later_states_the_same_one()
    {
        var again = Target() with { Told = Told.AddDays(100) };
        var fates = new TargetFates([again, Target(), Level(Told.AddDays(50), 1400)], Deadline.AddDays(1));

        Assert.Equal((TargetFate.Reached, TargetFate.Reached), (fates.Of(Target()), fates.Of(again)));
    }

    [Fact]
    public void A_fact_is_no_target() => Assert.Null(FateOf(Target(status: FigureStatus.Done), Told));
}
