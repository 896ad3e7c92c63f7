using Microsoft.AspNetCore.Http;
using Monitor.Analysis.Relevance;
using Monitor.Functions.Telemetry;

namespace Monitor.Functions.Web;

/// <summary>Whether the app keeps its promise, and how well the news is covered (draft-inadarei-api-health-check-06).</summary>
public sealed class HealthPage(CheckHealth health, RelevanceModel model)
{
    private const string MediaType = "application/health+json";

    public async Task<IResult> ShowAsync(CancellationToken cancellation)
    {
        var report = await health.CheckAsync(cancellation);
        return Results.Json(
            new
            {
                status = Word(report.Status),
                version = BuildFacts.Version,
                packages = BuildFacts.Packages,
                model = model.Version,
                output = report.Broken is { Length: > 0 } words ? words : null,
                checks = report.Checks.ToDictionary(check => check.Name, check => new[] { Show(check) }),
                feeds = report.Feeds,
                queues = report.Queues,
            },
            contentType: MediaType,
            statusCode: report.Status == HealthStatus.Fail ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static object Show(HealthCheck check) => new
    {
        status = Word(check.Status),
        observedValue = check.Value,
        observedUnit = check.Unit,
        output = check.Words is { Length: > 0 } words ? words : null,
    };

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
