using Microsoft.AspNetCore.Http;
using Monitor.Watch.Events;

namespace Monitor.Functions.Web.Page;

/// <summary>What the plot of troop levels is drawn from: a JSON array of <see cref="LevelsJson"/>, in no order.</summary>
public sealed class LevelsList(LevelsBook book, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = WindowQuery.Read(asked, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var events = await book.EventsAsync(new EventWindow(query.From, query.Until), cancellation);
        return Results.Stream(stream => LevelsJson.WriteAllAsync(stream, events, cancellation), "application/json");
    }
}
