using Monitor.Analysis.Figures;

namespace Monitor.Watch.Levels;

/// <summary>
/// What became of the targets that reports state. Reports of one event that give one force the same number by the same
/// day state one target, from the day of the first of them.
/// </summary>
public sealed class TargetFates
{
    /// <summary>The levels of a force are reported some days after they are reached.</summary>
    public const int Grace = 7;

    /// <summary>"About 2,500" is reached by 2,560.</summary>
    private const double Rounding = 1.03;

    private readonly Dictionary<Target, TargetFate> _fates = [];

    /// <param name="statements">All that is known, in any order.</param>
    /// <param name="today">The day of the judgement, UTC.</param>
    public TargetFates(IEnumerable<LevelStatement> statements, DateOnly today)
    {
        var known = statements.OrderBy(statement => statement.Told).ToList();
        var levels = known.SelectMany(statement => statement.Levels(), (statement, level) => (statement.Force, level.Day, level.Level))
            .OrderBy(level => level.Day)
            .ToLookup(level => level.Force, level => (level.Day, level.Level));
        var reversals = known.Where(statement => statement.Status == FigureStatus.Reversed)
            .GroupBy(statement => (statement.Event, statement.Force))
            .ToDictionary(group => group.Key, group => group.Max(statement => statement.Told));
        foreach (var statement in known.Where(statement => statement.IsTarget))
        {
            var isReversed = reversals.TryGetValue((statement.Event, statement.Force), out var reversed) && reversed >= statement.Told;
            _fates.TryAdd(Target.Of(statement), isReversed ? TargetFate.CalledOff : FateOf(statement, levels[statement.Force], today));
        }
    }

    /// <summary>Null: it states no target, or is not among those that were given.</summary>
    public TargetFate? Of(LevelStatement statement) =>
        statement.IsTarget && _fates.TryGetValue(Target.Of(statement), out var fate) ? fate : null;

    private static TargetFate FateOf(LevelStatement target, IEnumerable<(DateOnly Day, double Level)> levels, DateOnly today)
    {
        if (target.Status is FigureStatus.Denied or FigureStatus.Reversed)
        {
            return TargetFate.CalledOff;
        }

        var most = LevelStatement.Middle(target.After!) * Rounding;
        DateOnly? reached = levels.Where(level => level.Day > target.Told && level.Level <= most).Select(level => (DateOnly?)level.Day).FirstOrDefault();
        return (reached, target.By) switch
        {
            ({ } day, { } by) => day <= by.AddDays(Grace) ? TargetFate.Reached : TargetFate.ReachedLate,
            ({ }, null) => TargetFate.Reached,
            (null, null) => TargetFate.Undated,
            (null, { } by) => by < today ? TargetFate.Missed : TargetFate.Ahead,
        };
    }

    private readonly record struct Target(string Event, string Force, bool IsOff, double Level, DateOnly? By)
    {
        public static Target Of(LevelStatement stated) => new(
            stated.Event, stated.Force, stated.Status is FigureStatus.Denied or FigureStatus.Reversed, LevelStatement.Middle(stated.After!), stated.By);
    }
}
