using System.Text;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tables;
using Monitor.Watch.Events;

namespace Monitor.Functions.Web.Page;

/// <summary>What the plot of troop levels is drawn from: a JSON array of <see cref="LevelsJson"/>, in no order. It is stored ready.</summary>
public sealed class LevelsList(ILevels levels, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = WindowQuery.Read(asked, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var text = new StringBuilder("[");
        await foreach (var one in levels.LevelsAsync(new EventWindow(query.From, query.Until), cancellation))
        {
            text.Append(text.Length > 1 ? "," : "").Append(one);
        }

        return Results.Text(text.Append(']').ToString(), "application/json");
    }
}
