using Microsoft.AspNetCore.Http;

namespace Monitor.Functions.Web.Page;

/// <summary>
/// Lets through only what a page of this app, or a program, asks to be changed. A page of another site can make a browser
/// send a request here; it cannot add our header to it, and browsers say where it comes from (Fetch Metadata, Origin).
/// </summary>
public sealed class OwnRequests(WebOptions options)
{
    public const string Header = "X-Drawdown-Monitor";

    /// <returns>Null for a request that may go on.</returns>
    public IResult? Refusal(HttpRequest request) =>
        request.Headers.ContainsKey(Header) && IsOfThisSite(request) && IsMeantForThisHost(request)
            ? null
            : Results.Problem(
                $"The request does not come from a page of this app; a program sends the header {Header} with any value, and no Origin but this one.",
                statusCode: StatusCodes.Status403Forbidden);

    private static bool IsOfThisSite(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A foreign name that was made to lead to this machine is foreign all the same.</summary>
    private bool IsMeantForThisHost(HttpRequest request) =>
        options.PublicAddress is not { IsLoopback: true }
        || (Uri.TryCreate($"http://{request.Host}", UriKind.Absolute, out var asked) && asked.IsLoopback);
}
