using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tables;

namespace Monitor.Functions.Web.Page;

/// <summary>
/// What changed since a moment: a JSON array of <see cref="EventSummaryJson"/>, the one that changed last first, each with
/// those of its changes alone.
/// </summary>
public sealed class ChangesList(IEventSummaries summaries, TimeProvider clock)
{
    private static readonly TimeSpan Default = TimeSpan.FromDays(1);

    /// <summary>Takes what <see cref="WindowQuery"/> does, but "from" is a day ago when absent.</summary>
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (query, problem) = WindowQuery.Read(asked, now);
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var from = asked.ContainsKey("from") ? query.From : query.Until - Default;
        var changed = await summaries.ChangedAsync(from, cancellation)
            .Select(EventSummaryJson.Read)
            .Select(known => known with { Changes = [.. known.Changes.Where(change => change.At >= from && change.At < query.Until)] })
            .Where(known => known.Changes.Count > 0)
            .OrderByDescending(known => known.Changes[^1].At)
            .Take(query.Limit)
            .ToListAsync(cancellation);
        return Results.Text($"[{string.Join(',', changed.Select(EventSummaryJson.Write))}]", "application/json");
    }
}
