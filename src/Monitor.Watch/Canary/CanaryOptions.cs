using System.ComponentModel.DataAnnotations;
using Monitor.Watch.Subscriptions;

namespace Monitor.Watch.Canary;

/// <summary>The planted item that shows whether the way from a feed to a subscriber is open.</summary>
public sealed class CanaryOptions : IValidatableObject
{
    /// <summary>Default false. Without a public address at which the app can poll itself there is no canary either.</summary>
    public bool Enabled { get; set; }

    /// <summary>How often one is planted, counted from midnight UTC of 1 January 0001. Default a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long it may take to its delivery; shorter than <see cref="Interval"/>. Default two hours.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The mail address of whoever is told, once for each canary that did not arrive. Default none.</summary>
    public string Operator { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Operator.Length > 0 && !MailAddressForm.IsAddress(Operator))
        {
            yield return new ValidationResult($"The setting Canary:Operator is '{Operator}', which is no mail address; give one such as name@example.org.");
        }

        if (Patience >= Interval)
        {
            yield return new ValidationResult("The setting Canary:Patience must be shorter than Canary:Interval, or the next canary is planted before the last is missed.");
        }
    }
}
