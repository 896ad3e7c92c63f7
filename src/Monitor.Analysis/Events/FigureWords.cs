using System.Globalization;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>Figures as a person reads them in a line.</summary>
public static class FigureWords
{
    /// <summary>"US troops, from 5,200 to 3,000, by 2020-09-30, announced".</summary>
    public static string Of(Figure figure)
    {
        List<string> parts = [Troops(figure.Force)];
        if (Numbers(figure) is { Length: > 0 } numbers)
        {
            parts.Add(numbers);
        }

        if (figure.Place is { } place and not "Iraq")
        {
            parts.Add(place);
        }

        if (figure.By is { } by)
        {
            parts.Add($"by {Day(by)}");
        }

        parts.Add(Of(figure.Status));
        return string.Join(", ", parts);
    }

    /// <summary>"from 5,200 to 3,000", "300 leave, none remain", "60% leave"; empty without numbers.</summary>
    public static string Numbers(Figure figure)
    {
        var change = figure.Change is { } leaving ? $"{leaving} leave" : figure.Share is { } share ? Share(share) : "";
        var level = (figure.Before, figure.After) switch
        {
            ({ } before, { } after) => $"from {before} to {after}",
            (null, { High: 0 }) => change.Length > 0 ? "none remain" : "all leave",
            (null, { } after) => $"{after} remain",
            ({ } before, null) => $"of {before}",
            _ => "",
        };
        return (change, level) switch
        {
            ("", _) => level,
            (_, "") => change,
            (_, _) when figure is { Before: not null, After: null } => $"{change} {level}",
            _ => $"{change}, {level}",
        };
    }

    /// <summary>The day, the month or the year, as closely as the report says: "2020-09-30", "2020-09", "2021".</summary>
    public static string Day(ResolvedDate date) => date.Latest.ToString(
        date.Precision switch { DatePrecision.Day => "yyyy-MM-dd", DatePrecision.Year => "yyyy", _ => "yyyy-MM" }, CultureInfo.InvariantCulture);

    /// <summary>"Frank McKenzie, general", "an unnamed official".</summary>
    public static string Of(Speaker speaker) => speaker switch
    {
        { Name: { } name, Role: { } role } => $"{name}, {role}",
        { Name: { } name } => name,
        { IsUnnamed: true, Role: { } role } => $"{role} (unnamed)",
        _ => speaker.Role!,
    };

    internal static string Troops(string force) => $"{(force == "coalition" ? "the coalition's" : force)} troops";

    internal static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#}% leave");

    internal static string Of(FigureStatus status) => status switch
    {
        FigureStatus.Underway => "under way",
        _ => status.ToString().ToLowerInvariant(),
    };
}
