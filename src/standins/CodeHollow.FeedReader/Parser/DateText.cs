using System.Globalization;

namespace CodeHollow.FeedReader.Parser;

internal static class DateText
{
    /// <summary>Reads in the culture of this machine, else in that of the feed's language where there is one.</summary>
    public static DateTime? Read(string text, string language)
    {
        if (Read(text) is { } date)
        {
            return date;
        }

        if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(language))
        {
            return null;
        }

        try
        {
            return Read(text, new CultureInfo(language).DateTimeFormat);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    public static DateTime? Read(string text) => Read(text, DateTimeFormatInfo.CurrentInfo);

    /// <summary>
    /// Tries the text, then without its weekday, then without its last word (an unknown zone, taken as UTC). An
    /// unreadable text without a space throws <see cref="ArgumentOutOfRangeException"/>, as in the package.
    /// </summary>
    private static DateTime? Read(string text, DateTimeFormatInfo format)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, format, DateTimeStyles.None, out var date))
        {
            return date.UtcDateTime;
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0 && DateTimeOffset.TryParse(text[(comma + 1)..].Trim(), format, DateTimeStyles.None, out date))
        {
            return date.UtcDateTime;
        }

        var withoutZone = text[..text.LastIndexOf(' ')].Trim();
        return DateTimeOffset.TryParse(withoutZone, format, DateTimeStyles.AssumeUniversal, out date)
            ? date.UtcDateTime
            : null;
    }
}
