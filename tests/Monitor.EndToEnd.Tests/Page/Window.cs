using System.Collections.Concurrent;
using Microsoft.Playwright;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Page;

/// <summary>A browser window on the analyst's page, which remembers what went wrong in it and where it asked.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _home;
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly ConcurrentQueue<Uri> _asked = [];

    private Window(IPlaywright playwright, IBrowser browser, IPage page, Uri home)
    {
        (_playwright, _browser, Page, _home) = (playwright, browser, page, home);
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) => _asked.Enqueue(new Uri(request.Url));
    }

    public IPage Page { get; }

    /// <summary>What the console said went wrong, dialogs that opened, and requests that left the app.</summary>
    public IEnumerable<string> Faults =>
        [.. _errors, .. _asked.Where(address => address.Scheme != "blob" && address.Authority != _home.Authority).Select(address => address.AbsoluteUri)];

    public static async Task<Window> OpenAsync(Uri home)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] });
        return new Window(playwright, browser, await browser.NewPageAsync(), home);
    }

    public async Task GoAsync(string query)
    {
        await Page.GotoAsync(new Uri(_home, query).AbsoluteUri);
        await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
    }

    /// <summary>What axe-core finds wrong with what is shown, one line each.</summary>
    public async Task<string[]> ViolationsAsync()
    {
        var axe = await new NodeScripts("table-reader").AskAsync("print-axe.js", ReadOnlyMemory<byte>.Empty);
        return await Page.EvaluateAsync<string[]>(
            axe.GetString() + "; axe.run().then(found => found.violations.map(one => `${location.search} ${one.id}: ${one.nodes.map(node => node.target).join(', ')}`))");
    }

    /// <summary>
    /// What is wrong with what is shown, in light and dark, from a phone to the widest screen: what axe-core finds, and
    /// what a screen cuts off. The last look, dark on a phone, stays.
    /// </summary>
    public async Task<string[]> EverywhereAsync()
    {
        List<string> wrong = [];
        foreach (var (scheme, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 2560), (ColorScheme.Light, 1280), (ColorScheme.Dark, 2560), (ColorScheme.Dark, 360)])
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Page.SetViewportSizeAsync(width, 900);
            wrong.AddRange((await ViolationsAsync()).Select(words => $"{scheme}, {width}: {words}"));
            if (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"))
            {
                wrong.Add($"{scheme}, {width}: {Page.Url} is wider than the screen.");
            }
        }

        return [.. wrong];
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private void Note(bool isFault, string words)
    {
        if (isFault)
        {
            _errors.Enqueue(words);
        }
    }
}
