using System.ComponentModel.DataAnnotations;

namespace Monitor.Watch.Polling;

public sealed class PollingOptions
{
    /// <summary>
    /// Items published longer ago than this when their feed is polled for the first time are stored but alert nobody.
    /// Default 48 hours. <see cref="AlertSince"/> overrides it.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan BaselineAge { get; set; } = TimeSpan.FromHours(48);

    /// <summary>A fixed moment in place of <see cref="BaselineAge"/>; default null.</summary>
    public DateTimeOffset? AlertSince { get; set; }

    /// <summary>
    /// The longest interval of a quiet feed whose publisher asks for none: so long a report may wait until it is seen.
    /// Default 6 hours; a local run and the templates of infra/ set 15 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:05:00", "06:00:00")]
    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Whether feeds may be files of this machine. Default false: a laptop's run turns it on.</summary>
    public bool AllowFiles { get; set; }

    /// <summary>
    /// Whether the page of an article is fetched where its feed gives less than
    /// <see cref="Triage.ArticleText.EnoughWords"/> words. Default true.
    /// </summary>
    public bool ReadPages { get; set; } = true;

    /// <summary>How many pages one poll of a feed fetches at most; further items are judged by what the feed says. Default 40.</summary>
    [Range(0, 2000)]
    public int PagesPerPoll { get; set; } = 40;

    /// <summary>
    /// How many feeds of one request are polled at once. They may all be of one host, so it is also how many
    /// conversations a host has with us. Default 2.
    /// </summary>
    [Range(1, 16)]
    public int FeedsAtOnce { get; set; } = 2;

    /// <summary>
    /// After this long the rest of a request goes back to the queue. Default 4 minutes, below the five that the
    /// Consumption plan gives a function.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan RequestTimeLimit { get; set; } = TimeSpan.FromMinutes(4);
}
