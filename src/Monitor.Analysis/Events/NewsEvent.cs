namespace Monitor.Analysis.Events;

/// <summary>The reports that tell of one fact, in the order in which they were placed, and what of it was news.</summary>
public sealed record NewsEvent
{
    /// <summary>The first reports and the latest are kept; what lies between is counted.</summary>
    public const int MostReports = 160;

    /// <summary>The first and the latest are kept: a page that is edited every hour must not fill the store.</summary>
    public const int MostBulletins = 100;

    private const int FirstKept = 40;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>When its first report was seen.</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>The event of which it is the sequel, which its first report has as background; null for none.</summary>
    public string? Follows { get; init; }

    /// <summary>At least one; at most <see cref="MostReports"/>.</summary>
    public required IReadOnlyList<EventReport> Reports { get; init; }

    /// <summary>How many reports there are, those no longer kept included.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many of them are independent: copies, and reports of one publisher or agency, count once.</summary>
    public int Independent { get; init; } = 1;

    /// <summary>The highest score of a report that may be told; 0 while there is none.</summary>
    public double BestScore { get; init; }

    /// <summary>What was news, oldest first.</summary>
    public IReadOnlyList<Bulletin> Bulletins { get; init; } = [];

    /// <summary>What the store needs to notice a rival; opaque, null for an event not read from it.</summary>
    public string? Revision { get; init; }

    /// <summary>When the store last wrote it, by its own clock; null for an event not read from it.</summary>
    public DateTimeOffset? Written { get; init; }

    public EventReport First => Reports[0];

    public EventReport Last => Reports[^1];

    public IEnumerable<EventReport> Told => Reports.Where(report => report.Tells);

    /// <summary>The reports that state something of their own: the independent ones, and of one hand those that differ in their figures.</summary>
    public IEnumerable<EventReport> Statements => Reports
        .OrderBy(report => report.At ?? report.Seen)
        .DistinctBy(report => (report.Origin, string.Join('|', report.Figures.Select(FigureWords.Of))));

    public static NewsEvent Open(string id, EventReport report, string? follows) => new()
    {
        Id = id, Opened = report.Seen, Follows = follows, Reports = [report], BestScore = report.Tells ? report.Score : 0,
    };

    /// <summary>The event with one more report.</summary>
    public NewsEvent With(EventReport report) => this with
    {
        Reports = Bounded([.. Reports, report]),
        Count = Count + 1,
        Independent = Independent + (report.Origin == report.Article ? 1 : 0),
        BestScore = report.Tells ? Math.Max(BestScore, report.Score) : BestScore,
    };

    /// <summary>The event with a later wording of one of its reports, which keeps its place and what it is a copy of.</summary>
    public NewsEvent WithEdit(EventReport edited) => this with
    {
        Reports =
        [
            .. Reports.Select(report => report.Article == edited.Article
                ? edited with { Seen = report.Seen, Joined = report.Joined, At = report.At, Origin = report.Origin, Tells = report.Tells, Sketch = report.Sketch is null ? null : edited.Sketch }
                : report),
        ],
    };

    /// <summary>The event with what a report of it, or the calendar, made news.</summary>
    public NewsEvent WithNews(IReadOnlyList<News> news, EventReport report, DateTimeOffset at) => news.Count == 0
        ? this
        : this with { Bulletins = Bounded([.. Bulletins, Bulletin.Of(NextNumber, news, report, at) with { Reports = Count, Independent = Independent }]) };

    private int NextNumber => Bulletins.Count == 0 ? 1 : Bulletins[^1].Number + 1;

    private static List<Bulletin> Bounded(List<Bulletin> bulletins)
    {
        if (bulletins.Count > MostBulletins)
        {
            bulletins.RemoveAt(MostBulletins / 2);
        }

        return bulletins;
    }

    // Copies go first: a copy that comes later is recognised by the report that it copies.
    private static List<EventReport> Bounded(List<EventReport> reports)
    {
        if (reports.Count > MostReports)
        {
            var copy = reports.FindIndex(FirstKept, report => report.Origin != report.Article);
            reports.RemoveAt(copy >= 0 && copy < reports.Count - 1 ? copy : FirstKept);
        }

        return reports;
    }
}
