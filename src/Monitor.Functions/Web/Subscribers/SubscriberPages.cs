using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>What several pages show.</summary>
internal static class SubscriberPages
{
    /// <summary>The same for a link that was forged, has expired, or leads to what is no longer there.</summary>
    public static IResult NoSuchLink() => new HtmlPage(
        StatusCodes.Status403Forbidden,
        "This link does not work",
        Markup.Of($"<p>It may have expired, or have been replaced by a later one. Use the link of your latest message, or subscribe again.</p>"));

    public static Markup Button(string name, string value, string words, bool plain = false) => plain
        ? Markup.Of($"""<button class="plain" name="{name}" value="{value}">{words}</button>""")
        : Markup.Of($"""<button name="{name}" value="{value}">{words}</button>""");

    /// <summary>What is subscribed, in words.</summary>
    public static Markup Summary(Subscription subscription) => Markup.Of(
        $"""
        <dl>
        <dt>Alerts go to</dt><dd>{subscription.Address} ({subscription.Channel.ToString()})</dd>
        <dt>When</dt><dd>{When(subscription)}</dd>
        <dt>What</dt><dd>{What(subscription)}</dd>
        </dl>
        """);

    public static string When(Subscription subscription)
    {
        var rhythm = subscription.Rhythm;
        var words = rhythm.Cadence switch
        {
            Cadence.Hourly => "every hour, in one digest",
            Cadence.Daily => string.Create(CultureInfo.InvariantCulture, $"every day at {rhythm.Hour:00}:00 ({subscription.Zone}), in one digest"),
            Cadence.Weekly => string.Create(CultureInfo.InvariantCulture, $"every {rhythm.Day} at {rhythm.Hour:00}:00 ({subscription.Zone}), in one digest"),
            _ => "at once",
        };
        return subscription.Quiet is { } quiet && !rhythm.IsDigest ? $"{words}, but not from {quiet} ({subscription.Zone})" : words;
    }

    public static string What(Subscription subscription)
    {
        var filter = subscription.Filter;
        string[] parts =
        [
            subscription.Threshold > 0 ? string.Create(CultureInfo.InvariantCulture, $"reports that score {subscription.Threshold:0.##} or more") : "every report",
            .. Named("of troops of", filter.Forces),
            .. Named("in", filter.Places),
            .. Named("that are", filter.Statuses),
            .. Named("by", filter.Sources),
            .. filter.LeastSources > 1 ? [$"with {filter.LeastSources} independent sources or more"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static IEnumerable<string> Named(string relation, IReadOnlyList<string> words) =>
        words.Count > 0 ? [$"{relation} {string.Join(" or ", words)}"] : [];
}
