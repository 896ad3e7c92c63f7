namespace Monitor.Feeds.Reading.Dates;

/// <summary>Dates of feeds: RFC 822 (RSS), ISO 8601 (Atom, Dublin Core, JSON) and the forms in which they are broken.</summary>
internal static class DateText
{
    /// <summary>Longer texts are no dates.</summary>
    public const int Longest = 200;

    /// <summary>Null when the text names no day. In UTC; a text without a zone, or with an unknown one, is taken as UTC.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > Longest)
        {
            return null;
        }

        return DigitDate.Read(trimmed) ?? DateScan.Of(trimmed).Build();
    }
}
