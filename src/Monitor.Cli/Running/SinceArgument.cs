using System.Globalization;

namespace Monitor.Cli.Running;

internal static class SinceArgument
{
    /// <summary>Null for no argument, the beginning of time for "all", else the date, in UTC unless it says otherwise.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static DateTimeOffset? Read(string? text) => text switch
    {
        null => null,
        "all" => DateTimeOffset.UnixEpoch.AddYears(-200),
        _ when DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) => date,
        _ => throw new UsageException($"'{text}' is neither 'all' nor a date; give --since a date such as 2026-01-31."),
    };
}
