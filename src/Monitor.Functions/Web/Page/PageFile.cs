using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Monitor.Functions.Web.Page;

/// <summary>
/// A file of the analyst's page. It is asked for anew each time and sent only when it changed; nothing that it shows may
/// come from, or go to, another origin, and no text can become markup or script.
/// </summary>
internal sealed class PageFile(byte[] content, string type) : IResult
{
    public const string Start = "index.html";

    private const string Prefix = "page/";
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly Assembly Here = typeof(PageFile).Assembly;

    private static readonly FrozenDictionary<string, PageFile> Files = Here.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], name => new PageFile(Read(name), TypeOf(name)));

    private readonly EntityTagHeaderValue _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..20]}\"");

    public static IResult Find(string name) => Files.TryGetValue(name, out var file) ? file : Results.NotFound();

    public static string Text(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(content, type, entityTag: _tag).ExecuteAsync(httpContext);
    }

    private static byte[] Read(string name)
    {
        using var stream = Here.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
