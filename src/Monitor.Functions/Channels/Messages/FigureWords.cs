using System.Diagnostics;
using Monitor.Analysis.Figures;

namespace Monitor.Functions.Channels.Messages;

/// <summary>A figure in words.</summary>
internal sealed class FigureWords(Figure figure, Wording wording)
{
    /// <summary>The fact on one line: "US: 5,200 → 3,000 in Iraq by 30 Sep 2020".</summary>
    public string Line => PlainLine.Of(wording.Fill(
        "fact", ("force", wording.AtStart(wording.Force(figure.Force))), ("what", What), ("where", Where), ("whereto", Whereto), ("when", When)));

    /// <summary>A denial or a delay stands before the fact, so that nobody who reads half a line takes it for one.</summary>
    public bool IsAgainst => figure.Status is FigureStatus.Denied or FigureStatus.Delayed or FigureStatus.Reversed;

    public string Status => wording["status." + figure.Status.ToString().ToLowerInvariant()];

    /// <summary>What is known of it, particular by particular.</summary>
    public IReadOnlyList<Line> Particulars =>
    [
        .. new (string Key, string? Value)[]
        {
            ("force", wording.Force(figure.Force)),
            ("before", Number(figure.Before)),
            ("after", Number(figure.After)),
            ("change", Number(figure.Change)),
            ("share", figure.Share is { } share ? Percent(share) + " %" : null),
            ("starts", Date(figure.Starts)),
            ("by", Date(figure.By)),
            ("place", figure.Place),
            ("destination", figure.Destination),
            ("status", Status),
            ("speaker", Speaker),
        }
        .Where(particular => particular.Value is { Length: > 0 })
        .Select(particular => new Line.Fact(wording["figures." + particular.Key], particular.Value!)),
    ];

    private string What => figure switch
    {
        { Before: { } before, After: { } after } => wording.Fill("fact.from-to", ("before", Number(before)!), ("after", Number(after)!)),
        { After: { } after } => wording.Fill("fact.to", ("after", Number(after)!)),
        { Before: { } before, Change: { } change } => wording.Fill("fact.some-of", ("before", Number(before)!), ("change", Number(change)!)),
        { Change: { } change } => wording.Fill("fact.fewer", ("change", Number(change)!)),
        { Share: { } share } => wording.Fill("fact.share", ("share", Percent(share))),
        _ => wording[figure.Kind switch
        {
            FigureKind.Withdrawal => "fact.withdrawal",
            FigureKind.Redeployment => "fact.redeployment",
            FigureKind.BaseHandedOver => "fact.base-handed-over",
            FigureKind.EndOfMission => "fact.end-of-mission",
            _ => throw new UnreachableException(),
        }],
    };

    private string Where => figure.Place is null or "Iraq" ? wording["fact.where"] : wording.Fill("fact.where-exactly", ("place", figure.Place));

    private string Whereto => figure.Destination is { } place ? wording.Fill("fact.whereto", ("place", place)) : "";

    private string When => figure.By is not { } by ? ""
        : by.Precision == DatePrecision.Loose ? wording.Fill("fact.around", ("date", ShortDate(by))) : wording.Fill("fact.when", ("date", ShortDate(by)));

    /// <summary>Who is quoted; null where the report says it in its own voice.</summary>
    public string? Speaker => figure.Speaker is not { } speaker ? null
        : string.Join(", ", new[] { speaker.Name, speaker.Role }.OfType<string>()) is var who && speaker.IsUnnamed
            ? wording.Fill("figures.unnamed", ("speaker", who)) : who;

    private string? Date(ResolvedDate? date) =>
        date is null ? null : wording.Fill("figures.by-words", ("date", ShortDate(date)), ("words", date.Words));

    private string ShortDate(ResolvedDate date) => date.Precision switch
    {
        DatePrecision.Day => wording.Date(date.Latest),
        DatePrecision.Year => wording.Date(date.Latest, "year"),
        _ => wording.Date(date.Latest, "month"),
    };

    private string? Number(Quantity? quantity)
    {
        if (quantity is null)
        {
            return null;
        }

        var number = quantity.Value is { } value
            ? wording.Number(value)
            : wording.Fill("number.range", ("low", wording.Number(quantity.Low)), ("high", wording.Number(quantity.High)));
        return quantity.IsApproximate ? wording.Fill("number.about", ("number", number)) : number;
    }

    private string Percent(double share) => wording.Decimal(share * 100, "0.#");
}
