using System.Globalization;

namespace Monitor.Watch.Subscriptions;

/// <summary>What somebody typed to set or change a subscription, before it is known to make sense; null leaves a setting as it is.</summary>
public sealed record SettingsDraft
{
    private const int MostWords = 20;
    private const int LongestWord = 80;

    public double? Threshold { get; init; }

    /// <summary>"immediate", "hourly", "daily" or "weekly".</summary>
    public string? Deliver { get; init; }

    /// <summary>0 to 23.</summary>
    public int? Hour { get; init; }

    /// <summary>The English name of a day.</summary>
    public string? Day { get; init; }

    /// <summary>An IANA name such as Europe/Berlin.</summary>
    public string? Zone { get; init; }

    /// <summary>Such as "22:00-07:00"; empty or "none" for none.</summary>
    public string? Quiet { get; init; }

    public IReadOnlyList<string>? Forces { get; init; }

    public IReadOnlyList<string>? Places { get; init; }

    public IReadOnlyList<string>? Statuses { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    public int? LeastSources { get; init; }

    /// <summary>A BCP 47 tag such as en.</summary>
    public string? Language { get; init; }

    public bool? SendsEmptyDigests { get; init; }

    /// <summary>A mail address; empty for none.</summary>
    public string? Contact { get; init; }

    /// <summary>The subscription with these settings, or one sentence that says what is wrong.</summary>
    public SubscriptionParsing ApplyTo(Subscription subscription) => Mistake() is { } mistake
        ? new SubscriptionParsing.Rejected(mistake)
        : new SubscriptionParsing.Accepted(subscription with
        {
            Threshold = Threshold ?? subscription.Threshold,
            Rhythm = RhythmOver(subscription.Rhythm),
            Zone = Zone ?? subscription.Zone,
            Quiet = Quiet is null ? subscription.Quiet : QuietHours.TryParse(Quiet),
            Filter = FilterOver(subscription.Filter),
            Language = Language ?? subscription.Language,
            SendsEmptyDigests = SendsEmptyDigests ?? subscription.SendsEmptyDigests,
            Contact = Contact ?? subscription.Contact,
        });

    private string? Mistake() => this switch
    {
        { Threshold: not null and not (>= 0 and <= 1) } => string.Create(
            CultureInfo.InvariantCulture, $"The threshold {Threshold} is not between 0 and 1; give a number such as 0.8."),
        { Deliver: { } word } when NamedAs<Cadence>(word) is null => $"'{word}' is no way to be told; give immediate, hourly, daily or weekly.",
        { Hour: < 0 or > 23 } => $"{Hour} is no hour of a day; give one from 0 to 23.",
        { Day: { } word } when NamedAs<DayOfWeek>(word) is null => $"'{word}' is no day of the week; give one such as monday.",
        { Zone: { } name } when ZonedTime.Find(name) is null => $"'{name}' is no time zone that is known here; give an IANA name such as Europe/Berlin.",
        { Quiet: not (null or "" or "none") } when QuietHours.TryParse(Quiet) is null =>
            $"'{Quiet}' are no quiet hours; give two different times such as 22:00-07:00, or none.",
        { LeastSources: < 1 or > 100 } => $"{LeastSources} is no sensible number of sources; give one from 1 to 100.",
        { Language: { } tag } when !IsLanguage(tag) => $"'{tag}' is no language tag; give one such as en.",
        { Contact: { Length: > 0 } address } when !MailAddressForm.IsAddress(address) => $"'{address}' is no mail address; give one such as name@example.org.",
        _ when new[] { Forces, Places, Statuses, Sources }.Any(IsTooMuch) =>
            $"A filter takes up to {MostWords} words or names of up to {LongestWord} letters; give fewer or shorter ones.",
        _ => null,
    };

    private Rhythm RhythmOver(Rhythm rhythm) =>
        new(Deliver is null ? rhythm.Cadence : NamedAs<Cadence>(Deliver)!.Value, Hour ?? rhythm.Hour, Day is null ? rhythm.Day : NamedAs<DayOfWeek>(Day)!.Value);

    private SubscriptionFilter FilterOver(SubscriptionFilter filter) => new()
    {
        Forces = Words(Forces) ?? filter.Forces,
        Places = Words(Places) ?? filter.Places,
        Statuses = Words(Statuses) ?? filter.Statuses,
        Sources = Words(Sources) ?? filter.Sources,
        LeastSources = LeastSources ?? filter.LeastSources,
    };

    private static IReadOnlyList<string>? Words(IReadOnlyList<string>? typed) =>
        typed is null ? null : [.. typed.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool IsTooMuch(IReadOnlyList<string>? words) =>
        words is not null && (words.Count > MostWords || words.Any(word => word.Length > LongestWord || word.Any(char.IsControl)));

    private static bool IsLanguage(string tag) =>
        tag.Length is >= 2 and <= 35 && tag.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && tag[..2].All(char.IsAsciiLetter);

    private static T? NamedAs<T>(string word)
        where T : struct, Enum =>
        word.All(char.IsAsciiLetter) && Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;
}
