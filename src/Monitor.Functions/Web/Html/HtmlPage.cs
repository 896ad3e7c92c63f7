using System.Text;
using Microsoft.AspNetCore.Http;

namespace Monitor.Functions.Web.Html;

/// <summary>
/// A whole page, without script. Its address may hold a token: it is not stored, not indexed, not framed, and not told
/// to whatever the page links to.
/// </summary>
internal sealed class HtmlPage(int status, string title, Markup body) : IResult
{
    private static readonly string Policy =
        $"default-src 'none'; style-src {PageStyle.Source}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        return response.WriteAsync(Whole(), Encoding.UTF8, httpContext.RequestAborted);
    }

    private string Whole() => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {Markup.Of($"<title>{title}</title>").Text}
        <style>{PageStyle.Css}</style>
        </head>
        <body>
        <header>Drawdown Monitor</header>
        <main>
        {Markup.Of($"<h1>{title}</h1>").Text}
        {body.Text}
        </main>
        </body>
        </html>
        """;
}
