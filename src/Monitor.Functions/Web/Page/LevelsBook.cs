using System.Runtime.CompilerServices;
using Monitor.Functions.Tables;
using Monitor.Watch.Events;
using Monitor.Watch.Levels;

namespace Monitor.Functions.Web.Page;

/// <summary>What reports stated of troop levels, and what became of the targets among it: one answer for whoever shows it.</summary>
public sealed class LevelsBook(ILevels levels, TimeProvider clock)
{
    /// <summary>An event takes reports for that long, so one opened before a window may state a level within it.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(400);

    // Most texts are the same from one request to the next.
    private readonly ConditionalWeakTable<string, LevelsJson> _read = [];

    /// <summary>What became of the targets that were stated in events opened since.</summary>
    public async Task<TargetFates> FatesAsync(DateTimeOffset since, CancellationToken cancellation) =>
        FatesOf(await ReadAsync(since, cancellation));

    /// <summary>The events of the window, in no order, with what became of their targets.</summary>
    internal async Task<IEnumerable<LevelsJson>> EventsAsync(EventWindow window, CancellationToken cancellation)
    {
        var known = await ReadAsync(window.From, cancellation);
        var fates = FatesOf(known);
        return known.Where(one => one.Opened >= window.From && one.Opened < window.Until).Select(one => one.With(fates));
    }

    private async Task<List<LevelsJson>> ReadAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var texts = await levels.LevelsAsync(new EventWindow(since - LongestLife, clock.GetUtcNow().AddMinutes(1)), cancellation);
        return [.. texts.Select(text => _read.GetValue(text, LevelsJson.Read))];
    }

    private TargetFates FatesOf(IEnumerable<LevelsJson> known) =>
        new(known.SelectMany(one => one.Statements()), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
}
