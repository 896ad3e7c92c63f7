using Microsoft.AspNetCore.Http;
using Monitor.Analysis.Figures;
using Monitor.Functions.Tables;
using Monitor.Watch.Events;

namespace Monitor.Functions.Web.Page;

/// <summary>The events as a list shows them, newest opened first: a JSON object as <see cref="PagedAnswer"/> has it.</summary>
public sealed class EventSummariesList(IEventSummaries summaries, TimeProvider clock)
{
    private static readonly string[] Statuses = [.. Enum.GetNames<FigureStatus>().Select(name => name.ToLowerInvariant())];

    /// <summary>Takes "from", "until" and "limit" as /api/events, "after", and the filters "force", "status", "place", "source" and "q".</summary>
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = WindowQuery.Read(asked, clock.GetUtcNow());
        if (query is null || PagedAnswer.ProblemOf(asked, out problem))
        {
            return WindowQuery.Refusal(problem);
        }

        if (asked["status"].ToString() is { Length: > 0 } status && !Statuses.Contains(status, StringComparer.OrdinalIgnoreCase))
        {
            return WindowQuery.Refusal($"'{status}' is no status; give 'status' as {string.Join(", ", Statuses[..^1])} or {Statuses[^1]}.");
        }

        var page = await summaries.ReadAsync(new EventWindow(query.From, query.Until), FilterOf(asked), PagedAnswer.PlaceOf(asked), query.Limit, cancellation);
        return PagedAnswer.Of("events", page);
    }

    private static EventFilter FilterOf(IQueryCollection asked) => new(
        asked["force"].ToString().Trim(), asked["status"].ToString(), asked["place"].ToString().Trim(), asked["source"].ToString().Trim(), PagedAnswer.WordsOf(asked));
}
