using System.Net;
using System.Net.Http.Headers;

namespace Monitor.Feeds.Fetching;

/// <summary>Says what the last answer of a route means.</summary>
internal sealed class FetchAnswer(HttpResponseMessage response, Route route, FetchManner manner, DateTimeOffset now)
{
    private bool IsRefusal => !response.IsSuccessStatusCode;

    /// <param name="sent">The validators of the request.</param>
    public async Task<FetchOutcome> ReadAsync(Validators sent, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return Unchanged(sent);
        }

        if (BotChallenges.GuardOf(response.Headers, IsRefusal) is { } guard)
        {
            return FetchFailures.Challenge(route.Address, guard);
        }

        return IsRefusal ? await RefusalAsync(cancellationToken) : await ModifiedAsync(cancellationToken);
    }

    // RFC 9110, 15.4.5: a 304 need not repeat what it confirms.
    private FetchOutcome.NotModified Unchanged(Validators sent)
    {
        var given = GivenValidators();
        return new(new Validators(given.ETag ?? sent.ETag, given.LastModified ?? sent.LastModified))
        {
            PermanentAddress = route.PermanentAddress,
            FreshFor = Freshness.Of(response, now),
        };
    }

    private async Task<FetchOutcome> RefusalAsync(CancellationToken cancellationToken)
    {
        if (MayBeChallenge() && Gate(await BeginningAsync(cancellationToken)) is { } gate)
        {
            return gate;
        }

        return RetryAfter.Of(response, now) is { } until
            ? new FetchOutcome.Deferred(until, FetchFailures.LaterWords(route.Address, response.StatusCode))
            : FetchFailures.OfStatus(response.StatusCode, route);
    }

    private bool MayBeChallenge() => (int)response.StatusCode is 401 or 403 or 405 or 406 or 429 or 503;

    // Where the page of a refusal cannot be read, its status has said enough.
    private async Task<byte[]?> BeginningAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await BodyAsync(manner with { MostBytes = WebPages.Beginning, TakesBeginning = true }, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or HttpRequestException)
        {
            return null;
        }
    }

    private async Task<FetchOutcome> ModifiedAsync(CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentEncoding.LastOrDefault() is { } coding && IsPacked(coding))
        {
            return FetchFailures.Packed(route.Address, coding);
        }

        if (await BodyAsync(manner, cancellationToken) is not { } body)
        {
            return FetchFailures.TooLarge(route.Address, manner.MostBytes);
        }

        return Gate(body) ?? (FetchOutcome)new FetchOutcome.Modified(
            body, Raw(response.Content.Headers, "Content-Type"), GivenValidators(), route.Address, LimitedBody.Hash(body))
        {
            PermanentAddress = WebPages.BeginningOf(body) is null ? route.PermanentAddress : null,
            FreshFor = Freshness.Of(response, now),
            Note = route.Note,
        };
    }

    /// <summary>Null when it is too large.</summary>
    private async Task<byte[]?> BodyAsync(FetchManner within, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await LimitedBody.ReadAsync(stream, within.MostBytes, within.TakesBeginning, cancellationToken);
    }

    /// <summary>The failure, if the body is a page that stands before what was asked for.</summary>
    private FetchOutcome.Failed? Gate(byte[]? body)
    {
        if (WebPages.BeginningOf(body) is not { } page)
        {
            return null;
        }

        if (BotChallenges.GuardOf(page, IsRefusal) is { } guard)
        {
            return FetchFailures.Challenge(route.Address, guard);
        }

        return !IsRefusal && (LoginPages.IsPage(page) || (route.Redirects > 0 && LoginPages.IsAddress(route.Address)))
            ? FetchFailures.Login(route)
            : null;
    }

    // The handler takes away the codings it has undone.
    private static bool IsPacked(string coding) => coding.ToUpperInvariant() is "ZSTD" or "COMPRESS" or "X-COMPRESS" or "DCB" or "DCZ";

    private Validators GivenValidators() =>
        new(Raw(response.Headers, "ETag"), Raw(response.Content.Headers, "Last-Modified"));

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.ToString() : null;
}
