using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Monitor.Functions.Web.Syndication;

/// <summary>
/// A body that need not be sent to those who have it (RFC 9110, section 13). Its ETag is its hash and decides where
/// both validators are asked about. A time within the last second is not told: what is written later in that second
/// would go unnoticed (section 8.8.2.2).
/// </summary>
/// <param name="mediaType">Of the body, parameters included.</param>
/// <param name="body">All of it.</param>
/// <param name="modified">When any part of it was last written; null where nobody knows.</param>
/// <param name="now">The time of the answer.</param>
internal sealed class ConditionalAnswer(string mediaType, byte[] body, DateTimeOffset? modified, DateTimeOffset now) : IResult
{
    /// <summary>Seconds. News is to be there within a minute, and a crowd of readers must not read the tables each time.</summary>
    private const int FreshFor = 60;

    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..16])}\"");
    private readonly DateTimeOffset? _modified = modified is { } moment && WholeSecond(moment) < WholeSecond(now) ? WholeSecond(moment) : null;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var headers = response.GetTypedHeaders();
        headers.ETag = _tag;
        headers.LastModified = _modified;
        response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={FreshFor}");
        response.Headers.XContentTypeOptions = "nosniff";
        if (IsKnown(httpContext.Request.GetTypedHeaders()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    private bool IsKnown(Microsoft.AspNetCore.Http.Headers.RequestHeaders request) => request.IfNoneMatch is { Count: > 0 } tags
        ? tags.Any(tag => tag.Tag == "*" || tag.Compare(_tag, useStrongComparison: false))
        : _modified is { } moment && request.IfModifiedSince is { } since && moment <= since;

    private static DateTimeOffset WholeSecond(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
}
