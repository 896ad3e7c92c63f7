using System.Security.Cryptography;
using System.Text;
using Monitor.Functions.Web.Page;

namespace Monitor.Functions.Web.Html;

/// <summary>The look that all pages share. It is part of each page without script, whose policy allows it by its hash and nothing else.</summary>
internal static class PageStyle
{
    public static string Css { get; } = PageFile.Text("base.css");

    /// <summary>As a source of the style-src directive (Content Security Policy 3, section 2.3.1).</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
}
