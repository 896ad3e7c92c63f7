using System.ComponentModel.DataAnnotations;

namespace Monitor.Watch.Retention;

/// <summary>
/// What is kept how long. The shortest times are those that the app itself needs: an event takes reports for up to 431
/// days, and until then the ledger must know who was told, and a claim that it was dealt with.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>Claims of articles. After it an article that a feed still lists, and words anew, may be told again. Default 500 days, at least 450.</summary>
    [Range(typeof(TimeSpan), "450.00:00:00", "36500.00:00:00")]
    public TimeSpan Claims { get; set; } = TimeSpan.FromDays(500);

    /// <summary>Near misses, and texts in languages that the model does not read; exported. Default 400 days, at least 30.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "36500.00:00:00")]
    public TimeSpan Kept { get; set; } = TimeSpan.FromDays(400);

    /// <summary>Matches and the events that they tell of; exported. Default null: for ever. At least five years: withdrawals are announced up to four years ahead.</summary>
    [Range(typeof(TimeSpan), "1827.00:00:00", "36500.00:00:00")]
    public TimeSpan? Reports { get; set; }

    /// <summary>Lines of the ledger that were sent or dropped. Default 500 days, at least 450.</summary>
    [Range(typeof(TimeSpan), "450.00:00:00", "36500.00:00:00")]
    public TimeSpan Deliveries { get; set; } = TimeSpan.FromDays(500);

    /// <summary>Counts of sign-ups, whose longest window is a day. Default 3 days, at least 2.</summary>
    [Range(typeof(TimeSpan), "2.00:00:00", "36500.00:00:00")]
    public TimeSpan SignUps { get; set; } = TimeSpan.FromDays(3);

    /// <summary>What was stored of canaries, and a feed of theirs that was not read for so long. Default 30 days, at least 14: one may be planted every seven.</summary>
    [Range(typeof(TimeSpan), "14.00:00:00", "36500.00:00:00")]
    public TimeSpan Canaries { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Subscriptions that were asked for and never confirmed. Default 7 days, which is how long the link holds, and at least that.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "365.00:00:00")]
    public TimeSpan Unconfirmed { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The addresses of a subscription after its end. Default 30 days, at least 7: what is on its way is retried for four.</summary>
    [Range(typeof(TimeSpan), "7.00:00:00", "36500.00:00:00")]
    public TimeSpan Addresses { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The record of consent after a subscription's end. Default three years, at least 30 days.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "36500.00:00:00")]
    public TimeSpan Consent { get; set; } = TimeSpan.FromDays(1096);

    /// <summary>How many records one run removes at most, give or take a batch; the next goes on. Default 5,000.</summary>
    [Range(100, 1_000_000)]
    public int RecordsPerRun { get; set; } = 5000;

    /// <summary>After this long a run leaves the rest to the next. Default 4 minutes, below the five that the Consumption plan gives a function.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan RunTimeLimit { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>How long records of a kind are kept; null for ever.</summary>
    public TimeSpan? Of(RecordKind kind) => kind switch
    {
        RecordKind.Claims => Claims,
        RecordKind.Kept => Kept,
        RecordKind.Matches or RecordKind.Events => Reports,
        RecordKind.Deliveries => Deliveries,
        RecordKind.SignUps => SignUps,
        RecordKind.Canaries => Canaries,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
