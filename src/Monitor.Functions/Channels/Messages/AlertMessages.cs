using Monitor.Analysis.Events;
using Monitor.Analysis.Figures;
using Monitor.Analysis.Relevance;
using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Channels.Messages;

/// <summary>Puts alerts into words.</summary>
internal sealed class AlertMessages(ISubscriptionLinks links)
{
    private const int MostQuotes = 3;
    private const int MostFigures = 10;
    private const int MostGivers = 3;
    private const int MostTerms = 6;

    public Message Of(Announcement news, Subscription subscription)
    {
        var wording = Wording.For(subscription.Language);
        var fact = news.Figures is [var lead, ..] ? new FigureWords(lead, wording) : null;
        return new Message
        {
            Id = news.Id.Value,
            ThreadId = news.First.Value,
            Wording = wording,
            Subject = Subject(news, fact, wording),
            Headline = fact?.Line ?? Title(news.Match, wording),
            Address = WebLink.Of(news.Reports[0].Address),
            Standing = Standing(news, fact, wording),
            Sections = [.. Sections(news, wording).Where(section => section.Lines.Count > 0)],
            Opinions = Opinions(news.Match, subscription, wording),
            Footer = wording.Fill("footer", ("id", news.Id.Value)),
            Manage = links.Manage(subscription),
            Unsubscribe = links.Unsubscribe(subscription),
            IsUrgent = news.News is null or { Kind: NewsKind.NewEvent or NewsKind.Denied or NewsKind.FigureChanged or NewsKind.StatusChanged },
        };
    }

    private static string Subject(Announcement news, FigureWords? fact, Wording wording)
    {
        var subject = fact is null
            ? wording.Fill("subject.title", ("title", Title(news.Match, wording)))
            : wording.Fill(
                fact.IsAgainst ? "subject.against" : "subject.fact",
                ("fact", fact.Line),
                ("status", fact.Status),
                ("sources", wording.Count("sources", news.IndependentSources)));
        return news switch
        {
            { News.Kind: NewsKind.Denied } when fact is not { IsAgainst: true } => wording.Fill("subject.denied", ("subject", subject)),
            { News.Kind: NewsKind.DeadlinePassed } => wording.Fill("subject.deadline", ("subject", subject)),
            { News.Kind: NewsKind.Edited } => wording.Fill("subject.edited", ("subject", subject)),
            { IsUpdate: true } => wording.Fill("subject.update", ("subject", subject)),
            _ => subject,
        };
    }

    private static string Title(Match match, Wording wording) => match switch
    {
        { Title.Length: > 0 } => PlainLine.Of(match.Title, 300),
        { BestSentence.Length: > 0 } => PlainLine.Of(match.BestSentence, 300),
        _ => wording["subject.untitled"],
    };

    private static List<string> Standing(Announcement news, FigureWords? fact, Wording wording) =>
    [
        .. fact is null ? Array.Empty<string>() : [wording.AtStart(fact.Status)],
        wording.Count("sources", news.IndependentSources),
        .. news.ReportCount > news.IndependentSources ? [wording.Count("reports", news.ReportCount)] : Array.Empty<string>(),
        wording.Fill("standing.relevance", ("score", Score(news.Match, wording))),
    ];

    private static IEnumerable<Section> Sections(Announcement news, Wording wording) =>
    [
        new(wording["changes"], news is { IsUpdate: true, News: { } bulletin } ? [new Line.Said(bulletin.Words)] : []),
        new(wording["quotes"], Quotes(news, wording)),
        new(wording["figures"], news.Figures is [var lead, ..] ? new FigureWords(lead, wording).Particulars : []),
        new(wording["figures.others"], [.. news.Figures.Skip(1).Take(MostFigures).Select(figure => Other(figure, wording))]),
        new(wording["competing"], [.. news.Competing.Take(MostFigures).Select(value => Competing(value, wording))]),
        new(wording["sources"], [.. news.Reports.Select(report => Reading(report, wording))]),
        new(wording["reasons"], Reasons(news.Match, wording)),
    ];

    /// <summary>"US, remaining: 3,000 (Associated Wire, Frank McKenzie)".</summary>
    private static Line.Fact Competing(StatedValue value, Wording wording)
    {
        var givers = value.GivenBy.Take(MostGivers).Select(giver => giver.Speaker is null ? giver.Source : $"{giver.Source}, {giver.Speaker}");
        return new Line.Fact($"{wording.Force(value.Force)}: {wording["figures." + value.What]}", $"{value.Value} ({string.Join("; ", givers)})");
    }

    private static Line.Said Other(Figure figure, Wording wording)
    {
        var words = new FigureWords(figure, wording);
        return new Line.Said($"{words.Line} ({words.Status})");
    }

    /// <summary>The sentences that state the figures, then those that carried the score and say more than the title.</summary>
    private static List<Line> Quotes(Announcement news, Wording wording)
    {
        var figures = news.Figures.Select(figure => (figure.Sentence.Text, By: new FigureWords(figure, wording).Speaker ?? ""));
        var others = news.Match.Sentences.Select(sentence => (sentence.Text, By: "")).Where(quote => quote.Text != news.Match.Title);
        var quotes = figures.Concat(others).DistinctBy(quote => quote.Text).Take(MostQuotes).ToList();
        return quotes.Count > 0
            ? [.. quotes.Select(quote => new Line.Quote(quote.Text, quote.By))]
            : news.Match.BestSentence is { Length: > 0 } sentence ? [new Line.Quote(sentence, "")] : [];
    }

    private static Line.Reading Reading(Report report, Wording wording)
    {
        var (key, moment) = report.Published is { } published ? ("source", published) : ("source.undated", report.FirstSeen);
        var by = wording.Fill(key, ("source", report.Source), ("moment", wording.Moment(moment)));
        return new Line.Reading(report.Title.Length > 0 ? report.Title : report.Source, report.Address, by);
    }

    private static List<Line> Reasons(Match match, Wording wording)
    {
        string Terms(Func<double, bool> side) =>
            string.Join(", ", match.Terms.Where(term => side(term.Weight) && IsWord(term)).Take(MostTerms).Select(term => term.Term)) is { Length: > 0 } terms
                ? terms : wording["reasons.nothing"];
        var relevance = wording.Fill("reasons.relevance-value", ("score", Score(match, wording)), ("model", match.ModelVersion));
        List<Line> lines =
        [
            new Line.Fact(wording["reasons.relevance"], relevance),
            new Line.Fact(wording["reasons.for"], Terms(weight => weight > 0)),
            new Line.Fact(wording["reasons.against"], Terms(weight => weight < 0)),
        ];
        return match.Shortfall.Length > 0 ? [.. lines, new Line.Fact(wording["reasons.shortfall"], match.Shortfall)] : lines;
    }

    private List<Link> Opinions(Match match, Subscription subscription, Wording wording) =>
    [
        .. new[] { ("opinion.relevant", Opinion.Relevant), ("opinion.not-relevant", Opinion.NotRelevant) }
            .Select(choice => (Words: wording[choice.Item1], Address: links.Feedback(subscription, match.Id, choice.Item2)))
            .Where(choice => choice.Address is not null)
            .Select(choice => new Link(choice.Words, choice.Address!)),
    ];

    private static string Score(Match match, Wording wording) => wording.Decimal(match.Score, "0.00");

    /// <summary>Parts of the best statement, such as "place=here", are the model's own names and tell a reader nothing.</summary>
    private static bool IsWord(TermWeight term) => !term.Term.Contains('=', StringComparison.Ordinal);
}
