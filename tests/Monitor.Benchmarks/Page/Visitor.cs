using Microsoft.Playwright;

namespace Monitor.Benchmarks.Page;

/// <summary>Looks at the page with a browser, with a cold cache at each visit.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // The page's own clock counts from the click; the frame after the element was there is the one that shows it.
    private const string Watching = """
        selector => new Promise(seen => {
          const look = () => document.querySelector(selector) ? requestAnimationFrame(() => requestAnimationFrame(() => seen(performance.now()))) : setTimeout(look, 4);
          look();
        })
        """;

    private const string Scrolling = """
        seconds => new Promise(done => {
          const frames = [];
          let last = performance.now();
          const end = last + seconds * 1000;
          const step = now => {
            frames.push(now - last);
            last = now;
            scrollBy(0, 120);
            if (now < end) requestAnimationFrame(step); else done(frames.slice(1));
          };
          requestAnimationFrame(step);
        })
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _home;

    private Visitor(IPlaywright playwright, IBrowser browser, Uri home) => (_playwright, _browser, _home) = (playwright, browser, home);

    public static bool CanLook => Array.Exists(Places, File.Exists);

    public static async Task<Visitor> StartAsync(Uri home)
    {
        var playwright = await Playwright.CreateAsync();
        return new Visitor(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Array.Find(Places, File.Exists), Args = ["--no-sandbox"] }), home);
    }

    /// <returns>Milliseconds from the navigation until the browser shows what the selector names.</returns>
    public async Task<double> FirstContentAsync(string query, string selector)
    {
        var page = await OpenAsync(query);
        var took = await page.EvaluateAsync<double>(Watching, selector);
        await page.Context.CloseAsync();
        return took;
    }

    /// <returns>The milliseconds of each frame while it scrolls.</returns>
    public async Task<double[]> ScrollAsync(string query, string selector, double seconds)
    {
        var page = await OpenAsync(query);
        await page.EvaluateAsync<double>(Watching, selector);
        var frames = await page.EvaluateAsync<double[]>(Scrolling, seconds);
        await page.Context.CloseAsync();
        return frames;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<IPage> OpenAsync(string query)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_home, query).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        return page;
    }
}
