using Azure;
using Microsoft.AspNetCore.Http;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Queues;
using Monitor.Watch.Coverage;

namespace Monitor.Functions.Web;

/// <summary>Whether the app can do its work, and how well the news is covered (draft-inadarei-api-health-check).</summary>
public sealed class HealthPage(MeasureCoverage measure, QueueLengths lengths, RelevanceModel model)
{
    private const string MediaType = "application/health+json";

    public async Task<IResult> ShowAsync(CancellationToken cancellation)
    {
        try
        {
            var coverage = await measure.MeasureAsync(cancellation);
            var queues = await lengths.CountAsync(cancellation);
            var status = coverage.IsWhole && queues[QueueNames.PoisonOf(QueueNames.Alerts)] == 0 ? "pass" : "warn";
            return Answer(StatusCodes.Status200OK, status, coverage, queues, null);
        }
        catch (RequestFailedException fault)
        {
            var words = fault.Status == 0 ? "Storage cannot be reached." : $"Storage answered {fault.Status} {fault.ErrorCode}.";
            return Answer(StatusCodes.Status503ServiceUnavailable, "fail", null, null, words);
        }
    }

    private IResult Answer(
        int code, string status, FeedCoverage? feeds, IReadOnlyDictionary<string, int>? queues, string? output) => Results.Json(
        new
        {
            status,
            version = BuildFacts.Version,
            packages = BuildFacts.Packages,
            model = model.Version,
            output,
            feeds,
            queues,
        },
        contentType: MediaType,
        statusCode: code);
}
