using Monitor.Analysis.Events;
using Monitor.Watch.Events;

namespace Monitor.Functions.Tables;

/// <summary>
/// An event as a row: what is asked for and looked at as properties of their own, the reports compressed in as many
/// properties as they need. A row holds a megabyte.
/// </summary>
internal sealed class EventRow : TableRow
{
    private const int LongestProperty = 60_000;

    /// <summary>Twelve properties of 60,000 bytes leave room for the rest.</summary>
    private const int LongestReports = 12 * LongestProperty;

    private const int FewestReports = 20;

    public string Event { get; set; } = "";

    public DateTimeOffset Opened { get; set; }

    public string Follows { get; set; } = "";

    public string Title { get; set; } = "";

    public string Forces { get; set; } = "";

    public string Status { get; set; } = "";

    public int Reports { get; set; }

    public int Independent { get; set; }

    public double BestScore { get; set; }

    /// <summary>When its earliest report was published.</summary>
    public DateTimeOffset ReportedFrom { get; set; }

    /// <summary>When its latest report was published.</summary>
    public DateTimeOffset ReportedUntil { get; set; }

    /// <summary>The end of the day for which it is announced and not yet reported as done.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>What the plot of levels draws of it, as JSON: read without the reports.</summary>
    public string Levels { get; set; } = "";

    /// <summary>In the register alone: the revision of the event's own row that this one is to replace; empty for an event that was opened.</summary>
    public string Replaces { get; set; } = "";

    /// <summary>What lists show of it, as JSON; empty in rows written before lists had it.</summary>
    public string Summary { get; set; } = "";

    /// <summary>A line for each place that its reports name.</summary>
    public string Places { get; set; } = "";

    /// <summary>What a text is looked for in: a line a report, its source, a tab and its title, after one that tells the event.</summary>
    public string Search { get; set; } = "";

    /// <summary>When it last changed, as <see cref="EventChange"/> has it; null where nothing of it was told.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    public byte[] Packed0 { get; set; } = [];

    public byte[] Packed1 { get; set; } = [];

    public byte[] Packed2 { get; set; } = [];

    public byte[] Packed3 { get; set; } = [];

    public byte[] Packed4 { get; set; } = [];

    public byte[] Packed5 { get; set; } = [];

    public byte[] Packed6 { get; set; } = [];

    public byte[] Packed7 { get; set; } = [];

    public byte[] Packed8 { get; set; } = [];

    public byte[] Packed9 { get; set; } = [];

    public byte[] Packed10 { get; set; } = [];

    public byte[] Packed11 { get; set; } = [];

    public static EventRow Of(NewsEvent known)
    {
        var moments = known.Reports.Select(report => report.At ?? report.Seen).ToList();
        var row = new EventRow
        {
            PartitionKey = TableKeys.MonthOf(known.Opened),
            RowKey = TableKeys.NewestFirst(EventId.Of(known)),
            Event = known.Id,
            Opened = known.Opened,
            Follows = known.Follows ?? "",
            Title = StoredText.Cut(known.First.Title, StoredText.Title),
            Forces = string.Join(", ", known.Reports.SelectMany(report => report.Forces).Distinct().Take(20)),
            Status = StatusStep.Of(known) is [.., var last] ? last.Status.ToString() : "",
            Reports = known.Count,
            Independent = known.Independent,
            BestScore = known.BestScore,
            ReportedFrom = moments.Min(),
            ReportedUntil = moments.Max(),
            Deadline = DeadlineOf(known),
            Levels = LevelsJson.Write(known),
            Summary = EventSummaryJson.Write(known),
            Places = StoredText.CutLines(EventSummaryJson.PlacesOf(known)),
            Search = StoredText.CutLines(SearchLines(known)),
            ChangedAt = EventChange.Of(known) is [.., var change] ? change.At : null,
        };
        row.Pack(known);
        return row;
    }

    public NewsEvent ToEvent()
    {
        var (reports, bulletins) = EventReportsJson.Read([.. Packed().SelectMany(part => part)]);
        return new NewsEvent
        {
            Id = Event,
            Opened = Opened,
            Follows = Follows.Length > 0 ? Follows : null,
            Reports = reports,
            Bulletins = bulletins,
            Count = Reports,
            Independent = Independent,
            BestScore = BestScore,
            Revision = ETag.ToString(),
            Written = Timestamp,
        };
    }

    private static IEnumerable<string> SearchLines(NewsEvent known) => known.Reports
        .Select(report => $"{Line(report.Source)}\t{Line(report.Title)}")
        .Prepend($"\t{(LeadingFigure.Of(known) is { } lead ? FigureWords.Of(lead) : "")}")
        .Distinct();

    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>Fewer reports in the middle where all do not fit; the first and the latest stay.</summary>
    private void Pack(NewsEvent known)
    {
        var packed = EventReportsJson.Write(known);
        while (packed.Length > LongestReports && known.Reports.Count > FewestReports)
        {
            var half = known.Reports.Count / 4;
            known = known with { Reports = [.. known.Reports.Take(half), .. known.Reports.TakeLast(half)] };
            packed = EventReportsJson.Write(known);
        }

        byte[][] parts = [.. packed.Chunk(LongestProperty), .. Enumerable.Repeat(Array.Empty<byte>(), 12)];
        (Packed0, Packed1, Packed2, Packed3, Packed4, Packed5) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        (Packed6, Packed7, Packed8, Packed9, Packed10, Packed11) = (parts[6], parts[7], parts[8], parts[9], parts[10], parts[11]);
    }

    private byte[][] Packed() =>
        [Packed0, Packed1, Packed2, Packed3, Packed4, Packed5, Packed6, Packed7, Packed8, Packed9, Packed10, Packed11];

    private static DateTimeOffset? DeadlineOf(NewsEvent known) =>
        !NewsReading.IsSettled(known) && NewsReading.Announcing(known)?.Lead?.By is { } by
            ? new DateTimeOffset(by.Latest.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : null;
}
