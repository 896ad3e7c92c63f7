using System.Security.Cryptography;
using System.Text;

namespace Monitor.Functions.Web.Html;

/// <summary>The look of all pages. It is part of each page, and the policy allows it by its hash and nothing else.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1d2329; --paper: #fbfaf7; --line: #c9c5bb; --act: #1f4e79; --quiet: #5c6470; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --paper: #16191d; --line: #41474f; --act: #8fbbe6; --quiet: #a3abb5; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        header { border-bottom: 1px solid var(--line); padding: .75rem 1rem; color: var(--quiet); }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        p, dd, blockquote { overflow-wrap: anywhere; }
        a { color: var(--act); }
        label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
        small { display: block; color: var(--quiet); font-weight: 400; }
        input:not([type=checkbox]), select { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .4rem .6rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .3rem; }
        select option { color: #1d2329; background: #fbfaf7; }
        fieldset { margin: 1.5rem 0 0; border: 1px solid var(--line); border-radius: .3rem; }
        button { min-height: 2.75rem; margin: 1.25rem .5rem 0 0; padding: .5rem 1.1rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--act); border: 0; border-radius: .3rem; cursor: pointer; }
        button.plain { color: var(--act); background: transparent; border: 1px solid var(--act); }
        :focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
        dt { color: var(--quiet); } dd { margin: 0 0 .5rem; }
        code { overflow-wrap: anywhere; }
        .wrong { border-left: .3rem solid #b3261e; padding-left: .75rem; }
        """;

    /// <summary>As a source of the style-src directive (Content Security Policy 3, section 2.3.1).</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
}
