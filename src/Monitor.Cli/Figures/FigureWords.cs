using System.Globalization;
using Monitor.Analysis.Figures;

namespace Monitor.Cli.Figures;

/// <summary>A figure as a person reads it: one line of what it says, one of who says so, and the sentence.</summary>
internal static class FigureWords
{
    public static string Of(Figure figure)
    {
        var lines = new List<string> { $"  {figure.Force}: {Headline(figure)}" };
        if (figure.Speaker is { } speaker)
        {
            lines.Add($"      said by {Name(speaker)}");
        }

        lines.Add($"      “{figure.Sentence.Text}”");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Headline(Figure figure)
    {
        string?[] parts =
        [
            Numbers(figure), figure.By is { } by ? $"by {Day(by)}" : null, figure.Starts is { } starts ? $"from {Day(starts)} on" : null,
            figure.Destination is { } destination ? $"to {destination}" : null, figure.Place is null or "Iraq" ? null : figure.Place, Status(figure.Status),
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Numbers(Figure figure)
    {
        var told = figure switch
        {
            { Kind: FigureKind.BaseHandedOver } => "a base handed over",
            { Kind: FigureKind.EndOfMission } => "the mission ends",
            { Before: { } before, After.High: 0 } => $"all {before} leave",
            { Before: { } before, After: { } after } => $"from {before} to {after}",
            { Change: { } change, After.High: 0 } => $"all {change} leave",
            { Change: { } change, After: { } after } => $"{change} leave, {after} remain",
            { Change: { } change, Before: { } before } => $"{change} of {before} leave",
            { Change: { } change } => $"{change} leave",
            { After.High: 0 } => "all leave",
            { After: { } after } => $"down to {after}",
            { Before: { } before } => $"{before} there before",
            { Share: null } => "a reduction",
            _ => null,
        };
        var share = figure.Share is { } part ? string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.#}% leave") : null;
        return string.Join(", ", new[] { told, share }.OfType<string>());
    }

    private static string Day(ResolvedDate date) => date.Precision switch
    {
        DatePrecision.Day => date.Latest.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.Latest.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Year => date.Latest.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => $"about {date.Latest.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} (“{date.Words}”)",
    };

    private static string Status(FigureStatus status) => status switch
    {
        FigureStatus.Underway => "under way",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Name(Speaker speaker) => speaker switch
    {
        { Name: { } name, Role: { } role } => $"{role} {name}",
        { Name: { } name } => name,
        { IsUnnamed: true } => $"{speaker.Role} (not named)",
        _ => speaker.Role!,
    };
}
