using Monitor.Watch.Polling;

namespace Monitor.Watch.Triage;

/// <summary>How many pages one poll may still fetch. After three failures in a row the site is left alone until the next.</summary>
internal sealed class PageBudget(PollingOptions options)
{
    private const int MostFailuresInARow = 3;

    private int _left = options.PagesPerPoll;
    private int _failures;

    /// <summary>Why no page may be fetched, in words; null when one may.</summary>
    public string? Refusal => options.ReadPages switch
    {
        false => "reading pages is turned off",
        _ when _failures >= MostFailuresInARow => "the last pages of this feed could not be read",
        _ when _left <= 0 => $"{options.PagesPerPoll} pages were read in this poll already",
        _ => null,
    };

    public void Spend(bool read)
    {
        _left--;
        _failures = read ? 0 : _failures + 1;
    }
}
