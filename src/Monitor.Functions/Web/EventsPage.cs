using Microsoft.AspNetCore.Http;
using Monitor.Watch.Events;

namespace Monitor.Functions.Web;

/// <summary>The events as a JSON array, newest opened first.</summary>
public sealed class EventsPage(IEvents events, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = WindowQuery.Read(asked, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var newest = events.NewestFirstAsync(new EventWindow(query.From, query.Until), cancellation).Take(query.Limit);
        return Results.Text(EventJson.WriteAll(await newest.ToListAsync(cancellation)), "application/json");
    }
}
