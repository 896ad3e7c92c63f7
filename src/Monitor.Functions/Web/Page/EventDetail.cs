using Microsoft.AspNetCore.Http;
using Monitor.Functions.Tables;
using Monitor.Watch.Events;

namespace Monitor.Functions.Web.Page;

/// <summary>One event with its reports: an <see cref="EventJson"/>, or with summary=true an <see cref="EventSummaryJson"/>.</summary>
public sealed class EventDetail(IEvents events, IEventSummaries summaries)
{
    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower))
        {
            return WindowQuery.Refusal("An event is named by its id, 32 digits of 0 to 9 and a to f.");
        }

        var known = await summaries.LocateAsync(id, cancellation) is { } place ? await events.FindAsync(place, cancellation) : null;
        return known is null
            ? Results.Problem("There is no such event.", statusCode: StatusCodes.Status404NotFound)
            : Results.Text(request.Query["summary"] == "true" ? EventSummaryJson.Write(known) : EventJson.Write(known), "application/json");
    }
}
