using Microsoft.AspNetCore.Http;
using Monitor.Analysis.Events;
using Monitor.Functions.Web.Page;
using Monitor.Watch.Events;

namespace Monitor.Functions.Web;

/// <summary>The ledger of troop levels, oldest report first: a JSON array, or CSV with format=csv.</summary>
public sealed class LedgerPage(IEvents events, LevelsBook book, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(IQueryCollection asked, CancellationToken cancellation)
    {
        var (query, problem) = WindowQuery.Read(asked, clock.GetUtcNow());
        if (query is null)
        {
            return WindowQuery.Refusal(problem);
        }

        var format = asked["format"].ToString().ToUpperInvariant();
        if (format is not ("" or "JSON" or "CSV"))
        {
            return WindowQuery.Refusal($"'{asked["format"]}' is no format; give 'format' as json or csv.");
        }

        var newest = events.NewestFirstAsync(new EventWindow(query.From, query.Until), cancellation).Take(query.Limit);
        var lines = (await newest.ToListAsync(cancellation)).SelectMany(LedgerLine.Of).OrderBy(line => line.At);
        var fates = await book.FatesAsync(query.From, cancellation);
        return format == "CSV" ? Results.Text(LedgerCsv.Write(lines, fates), "text/csv") : Results.Text(LedgerJson.WriteAll(lines, fates), "application/json");
    }
}
