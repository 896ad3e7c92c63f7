using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Channels;

public sealed class ChannelOptions : IValidatableObject
{
    private static readonly string[] Forms = [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"];
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(6);

    /// <summary>Whether alerts may be written to folders of this machine. Default false: a laptop's run turns it on.</summary>
    public bool AllowFolders { get; set; }

    /// <summary>How long one attempt to send may take. Default 20 seconds; a sender's lease lasts twice as long or longer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The waits between attempts, parted by blanks: "00:00:05 00:05:00" makes three attempts. Each from a second to six
    /// days (with chance on top, the queue hides a message for a week at most). Default empty: <see cref="RetrySchedule.StandardWaits"/>.
    /// </summary>
    public string RetryWaits { get; set; } = "";

    internal IReadOnlyList<TimeSpan> Waits => WrittenWaits is { Length: > 0 } written ? [.. written.Select(wait => WaitOf(wait)!.Value)] : RetrySchedule.StandardWaits;

    private string[] WrittenWaits => RetryWaits.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WrittenWaits
        .Where(wait => WaitOf(wait) is null)
        .Select(wait => new ValidationResult($"'{wait}' in Channels:RetryWaits is no wait; write hours, minutes and seconds such as 00:05:00, from 00:00:01 to 6.00:00:00."));

    private static TimeSpan? WaitOf(string written) =>
        TimeSpan.TryParseExact(written, Forms, CultureInfo.InvariantCulture, out var wait) && wait >= TimeSpan.FromSeconds(1) && wait <= LongestWait
            ? wait
            : null;
}
