namespace Monitor.EndToEnd.Tests.Page;

/// <summary>A fact about what a browser shows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public BrowserFactAttribute() => Skip = Browser is null ? "There is no Chromium: install the package chromium." : null;

    /// <summary>Null where there is none.</summary>
    public static string? Browser { get; } = Array.Find(Places, File.Exists);
}
