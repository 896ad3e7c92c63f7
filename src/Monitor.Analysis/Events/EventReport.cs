using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>One report of an event: what it states, who brought it and when, and by what its like are found.</summary>
public sealed record EventReport
{
    private const int Opening = 300;

    /// <summary>Names the article; the same report again has the same.</summary>
    public required string Article { get; init; }

    /// <summary>Names the wording; an edit of the article has another.</summary>
    public string Mark { get; init; } = "";

    /// <summary>When it was first seen.</summary>
    public DateTimeOffset Seen { get; init; }

    /// <summary>When it became part of its event, long after <see cref="Seen"/> where whoever saw it first died; null where nobody knows.</summary>
    public DateTimeOffset? Joined { get; init; }

    /// <summary>When it was published, as far as known; null where nobody knows, and time decides nothing then.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>By how much <see cref="At"/> may be off, to either side: half a year where only the year is known.</summary>
    public TimeSpan AtSlack { get; init; }

    public required string Title { get; init; }

    /// <summary>The name of the feed or publication that carried it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The publisher's host: two reports of one publisher are not independent. Empty where unknown.</summary>
    public string Host { get; init; } = "";

    /// <summary>The news agency that it credits: two reports credited to one agency are not independent. Empty for none.</summary>
    public string Agency { get; init; } = "";

    /// <summary>The relevance score, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>Whether it may be told: false for the old items of a feed's first poll.</summary>
    public bool Tells { get; init; } = true;

    /// <summary>In the order of the text: the first is what the report is about, later ones may be background.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Whose troops: those of the figures, and those that the title names, or the first lines where it names none.</summary>
    public IReadOnlyList<string> Forces { get; init; } = [];

    /// <summary>Words that tell its event from others, sorted.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>By what copies of it are recognised; null where it is one itself, because the report it copies has it.</summary>
    public TextSketch? Sketch { get; init; }

    /// <summary>The article of the report of which this is a copy, or the same publisher's or agency's; its own where it is independent.</summary>
    public string Origin { get; init; } = "";

    public Figure? Lead => Figures.Count > 0 ? Figures[0] : null;

    /// <summary>The report with all that is read from its words.</summary>
    public EventReport With(string text, IReadOnlyList<Figure> figures) => this with
    {
        Figures = figures,
        Forces = ForcesOf(Title, text, figures),
        Words = TellingWords.Of(Title, text),
        Agency = NewsAgency.CreditedIn(Title, text, Host),
        Sketch = TextSketch.Of(Title, text),
        Origin = Article,
    };

    // A headline names whose troops it is about; where it does not, the first lines do.
    private static IReadOnlyList<string> ForcesOf(string title, string text, IReadOnlyList<Figure> figures)
    {
        List<string> named = [.. NamedForces.In(title)];
        var opening = named.Count > 0 ? [] : NamedForces.In(text.Length > Opening ? text[..Opening] : text);
        return [.. figures.Select(figure => figure.Force).Concat(named).Concat(opening).Distinct()];
    }
}
