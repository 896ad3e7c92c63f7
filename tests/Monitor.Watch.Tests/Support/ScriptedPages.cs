using Monitor.Feeds.Articles;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Tests.Support;

/// <summary>Remembers the pages asked for, and gives the same answer to all.</summary>
internal sealed class ScriptedPages : IArticlePages
{
    public PageOutcome Answer { get; set; } = new PageOutcome.Refused("The site's robots.txt asks that this page be left alone.");

    public List<Uri> Asked { get; } = [];

    public Task<PageOutcome> ReadAsync(Uri page, CancellationToken cancellation)
    {
        Asked.Add(page);
        return Task.FromResult(Answer);
    }
}
