using System.ComponentModel.DataAnnotations;

namespace Monitor.Watch.Subscriptions;

public sealed class SignUpOptions
{
    /// <summary>Whether anybody may subscribe over HTTP. Default true.</summary>
    public bool Open { get; set; } = true;

    /// <summary>How many sign-ups one network address may send within an hour. Default 10.</summary>
    [Range(1, 10_000)]
    public int PerClient { get; set; } = 10;

    /// <summary>How many times within a day an address is written to because somebody signs it up. Default 3.</summary>
    [Range(1, 100)]
    public int PerAddress { get; set; } = 3;
}
