using System.Globalization;
using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Events;
using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Benchmarks.Page;

/// <summary>
/// Three years of invented news, the same at each call but for the day on which they end: events of which a few have
/// hundreds of reports and most have some dozens, three of five of them copies, and a twelfth
/// with another figure than the one before; matches are of the size of real ones.
/// </summary>
internal sealed class InventedNews(int matches, DateTimeOffset now)
{
    private const int ReportsPerEvent = 40;

    /// <summary>Copies and further reports come in within days.</summary>
    private const double DaysOfReports = 6;

    private static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    private static readonly string[] Forces = ["US", "US", "US", "coalition", "UK", "NATO", "Italy", "Spain", "Denmark", "Poland"];

    private static readonly string[] Places = ["Iraq", "Iraq", "Iraq", "Baghdad", "Al Asad", "Erbil", "Kirkuk", "Taji"];

    private static readonly string[] Vocabulary =
        ("the of in to and troops officials said government withdrawal base soldiers by a from on would their mission training forces year month "
        + "parliament minister defence command general vote agreement security provinces convoy equipment plan date number talks statement reporters "
        + "spokesman ministry desert border city army brigade logistics advisers contract aircraft handover ceremony flag delegation").Split(' ');

    public int Events => Math.Max(5, matches / ReportsPerEvent);

    /// <summary>How many reports each event has; they add up to the matches.</summary>
    public int[] Sizes()
    {
        var chance = new Random(1);
        var sizes = Enumerable.Repeat(1, Events).ToArray();
        for (var left = matches - Events; left > 0; left--)
        {
            var rank = chance.NextDouble();
            sizes[(int)(Events * rank * rank)]++;
        }

        return sizes;
    }

    /// <param name="index">From 0; later events are not newer.</param>
    /// <param name="size">How many reports.</param>
    public (NewsEvent Event, IReadOnlyList<Match> Matches) Make(int index, int size)
    {
        var chance = new Random(index);
        var opened = now - (Span * (1 - (index * 0.6180339887498949 % 1)));
        var force = Forces[chance.Next(Forces.Length)];
        var before = 100 * chance.Next(2, 60);
        var figure = FigureOf(chance, force, before, opened);
        NewsEvent? known = null;
        List<Match> made = new(size);
        for (var number = 0; number < size; number++)
        {
            var at = opened.AddDays(Math.Min((now - opened).TotalDays * 0.999, -Math.Log(1 - (chance.NextDouble() * number / size)) * DaysOfReports));
            figure = chance.Next(12) == 0 ? FigureOf(chance, force, before, at) : figure;
            var report = Report(chance, at, IdOf($"report-{index}-{number}"), figure);
            report = known is not null && number % 5 > 1 ? report with { Origin = known.First.Article, Sketch = null } : report;
            known = known is null
                ? NewsEvent.Open(IdOf($"event-{index}"), report, null).WithNews([new News.NewEvent(report.Lead)], report, at)
                : known.With(report).WithNews(report.Origin == report.Article && number < 60 ? NewsReading.Of(known, report) : [], report, at);
            made.Add(MatchOf(chance, report, EventId.Of(known)));
        }

        return (known!, made);
    }

    /// <summary>One that scores below a match, as it is kept for a person.</summary>
    public Match NearMiss(int index)
    {
        var chance = new Random(-index - 1);
        var at = now - (Span * chance.NextDouble() / 3);
        var report = Report(chance, at, IdOf($"near-{index}"), FigureOf(chance, "US", 2500, at));
        var match = MatchOf(chance, report, new EventId(at, report.Article));
        return match with { Id = new MatchId(at, match.Id.Article, MatchBand.Review), Event = null, Alerts = false, Score = 0.3 };
    }

    private static EventReport Report(Random chance, DateTimeOffset at, string id, Figure figure)
    {
        var source = chance.Next(400);
        return (new EventReport
        {
            Article = id,
            Mark = "00ff",
            Seen = at,
            At = at,
            Title = string.Create(CultureInfo.InvariantCulture, $"{figure.Force} to cut troops in {figure.Place} from {figure.Before} to {figure.After}, {Words(chance, 3)}"),
            Source = $"Invented wire {source}: Middle East",
            Host = $"wire{source}.example",
            Score = 0.5 + (chance.NextDouble() / 2),
        }).With($"{figure.Sentence.Text} {Words(chance, 250)}", [figure]);
    }

    private static Figure FigureOf(Random chance, string force, int before, DateTimeOffset at)
    {
        var after = before * chance.Next(0, 5) / 10;
        var by = DateOnly.FromDateTime(at.UtcDateTime).AddDays(30 * chance.Next(1, 9));
        return new Figure
        {
            Force = force,
            Before = chance.Next(3) == 0 ? null : Quantity.About(before),
            After = Quantity.Exactly(after),
            By = chance.Next(2) == 0 ? null : new ResolvedDate(by, by, DatePrecision.Day, "by then"),
            Place = Places[chance.Next(Places.Length)],
            Kind = FigureKind.Withdrawal,
            Status = (FigureStatus)Math.Min(chance.Next(8), chance.Next(8)) is var status && Enum.IsDefined(status) ? status : FigureStatus.Announced,
            Speaker = chance.Next(2) == 0 ? null : new Speaker("Jane Invented", "general", false),
            Sentence = new FigureSentence($"{force} will reduce its troops there from {before} to {after}, {Words(chance, 12)}.", 0),
        };
    }

    private static Match MatchOf(Random chance, EventReport report, EventId known) => new()
    {
        Id = new MatchId(report.Seen, new ArticleId(report.Article)),
        Feed = FeedId.Of(new Uri($"https://{report.Host}/feed")),
        Title = report.Title,
        Address = new Uri($"https://{report.Host}/{report.Article}"),
        Source = report.Source,
        Published = report.At,
        Score = report.Score,
        ModelVersion = "0123456789ab",
        Sentences = [new EvidenceSentence(report.Lead!.Sentence.Text, 0, 2), .. Enumerable.Range(1, 4).Select(number => new EvidenceSentence(Words(chance, 20), 100 * number, 1))],
        Terms = [.. Enumerable.Range(0, 14).Select(number => new TermWeight(Vocabulary[chance.Next(Vocabulary.Length)], number - 3.5))],
        Figures = report.Figures,
        Event = known,
        Alerts = true,
    };

    private static string IdOf(string name) => FeedId.Of(new Uri($"https://invented.example/{name}")).Value;

    private static string Words(Random chance, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[chance.Next(Vocabulary.Length)]));
}
