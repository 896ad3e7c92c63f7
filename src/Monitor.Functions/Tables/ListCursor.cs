using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Functions.Tables;

/// <summary>A place in a list that is kept newest first: after a row of it, or after all rows since a moment.</summary>
public sealed partial record ListCursor
{
    private ListCursor(string row) => Row = row;

    /// <summary>Rows with a greater key come after it.</summary>
    public string Row { get; }

    internal DateTimeOffset Moment => new(DateTimeOffset.MaxValue.UtcTicks - long.Parse(Row.AsSpan(0, 19), CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>After this row.</summary>
    internal static ListCursor After(string row) => new(row);

    /// <summary>After all rows of the moment or later, or further on where the given place is.</summary>
    internal static ListCursor Later(ListCursor? place, DateTimeOffset until) =>
        new ListCursor(TableKeys.InvertedTicks(until) + "~") is var start && place is not null && string.CompareOrdinal(place.Row, start.Row) > 0 ? place : start;

    /// <summary>Null: it is no place in the list.</summary>
    public static ListCursor? TryParse(string text) =>
        Shape().IsMatch(text) && long.Parse(text.AsSpan(0, 19), CultureInfo.InvariantCulture) <= DateTimeOffset.MaxValue.UtcTicks ? new(text) : null;

    public override string ToString() => Row;

    [GeneratedRegex(@"^[0-3][0-9]{18}(~|-[0-9a-f]{32})\z")]
    private static partial Regex Shape();
}
