using Microsoft.AspNetCore.Http;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Feedback;

namespace Monitor.Functions.Web.Page;

/// <summary>What the verdicts given on the page and in mails would make of the model, and the model itself.</summary>
public sealed class FeedbackEffectResource(WeighFeedback weigh, RelevanceModel model, TimeProvider clock)
{
    /// <summary>Verdicts are as old as what they judge; all that is kept counts.</summary>
    private const int Days = 3660;

    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (await WeighAsync(cancellation) is not { } effect)
        {
            return Nothing();
        }

        return Results.Json(new
        {
            model = effect.Outcome.Model.Version,
            @base = model.Version,
            judged = effect.Judged.Count,
            relevant = effect.Judged.Count(label => label.IsRelevant),
            agreed = effect.Agreed,
            agrees = effect.Agrees,
            heldOut = effect.Outcome.HeldOutAgreements,
            stateNothing = effect.Outcome.StateNothing,
            looked = effect.Verdicts.Count,
            shifts = effect.Outcome.Shifts,
            changes = effect.Changed.Select(Show),
        });
    }

    /// <summary>The model file, byte for byte what 'monitor train --feedback' makes of 'monitor feedback export'.</summary>
    public async Task<IResult> ModelAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return await WeighAsync(cancellation) is { } effect
            ? Results.Bytes(effect.Outcome.ModelFile.ToArray(), "application/json", $"drawdown.{effect.Outcome.Model.Version}.model.json")
            : Nothing();
    }

    private Task<FeedbackEffect?> WeighAsync(CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().AddMinutes(1);
        return weigh.WeighAsync(until.AddDays(-Days), until, cancellation);
    }

    private static object Show(MovedVerdict verdict) => new
    {
        article = verdict.Match.Id.Article.Value,
        seen = verdict.Match.Id.FirstSeen,
        title = verdict.Match.Title,
        source = verdict.Match.Source,
        url = verdict.Match.Address?.AbsoluteUri,
        opinion = verdict.Opinion switch { true => "relevant", false => "not", null => null },
        was = Word(verdict.Was),
        becomes = Word(verdict.Becomes),
        scoreWas = Math.Round(verdict.Match.Score, 4),
        score = Math.Round(verdict.Score, 4),
    };

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static IResult Nothing() =>
        Results.Problem("No reader has judged anything yet: judge a few near misses first.", statusCode: StatusCodes.Status404NotFound);
}
