namespace Monitor.Feeds.Reading;

/// <summary>What every reader needs beside the document.</summary>
internal sealed record ReadContext(Uri BaseAddress, Warnings Warnings)
{
    /// <summary>Reads a date; one that is there but unreadable is null and a warning.</summary>
    public DateTimeOffset? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var date = Dates.DateText.Read(text);
        if (date is null)
        {
            Warnings.Add($"The date \"{Shorten(text)}\" could not be read.");
        }

        return date;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text.Trim() : text[..60].Trim() + "…";
}
