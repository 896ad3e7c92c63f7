using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>The settings of a subscription as the fields of a form, and back.</summary>
internal static class SettingsForm
{
    private static readonly string[] Cadences = ["immediate", "hourly", "daily", "weekly"];
    private static readonly string[] Days = [.. Enum.GetNames<DayOfWeek>().Select(day => day.ToLowerInvariant())];

    public static Markup Fields(Subscription of)
    {
        var (rhythm, filter) = (of.Rhythm, of.Filter);
        return Markup.Of(
            $"""
            <fieldset><legend>When</legend>
            {Choice("deliver", "Tell me", Cadences, rhythm.Cadence.ToString(), "Of each report at once, or of all of a time in one digest.")}
            {Field("hour", "Hour of the digest", rhythm.Hour.ToString(CultureInfo.InvariantCulture), "0 to 23; for daily and weekly digests.")}
            {Choice("day", "Day of the digest", Days, rhythm.Day.ToString(), "For weekly digests.")}
            {Field("zone", "Time zone", of.Zone, "Such as Europe/Berlin or America/New_York.")}
            {Field("quiet", "Quiet hours", of.Quiet?.ToString() ?? "", "Such as 22:00-07:00: alerts wait until they end. Empty for none.")}
            {Choice("empty", "When there is nothing new", ["yes", "no"], of.SendsEmptyDigests ? "yes" : "no", "Whether a digest says so. It tells silence from a fault.")}
            </fieldset>
            <fieldset><legend>What</legend>
            {Field("threshold", "Least relevance", of.Threshold.ToString(CultureInfo.InvariantCulture), "From 0 (every report) to 1.")}
            {Field("forces", "Whose troops", string.Join(", ", filter.Forces), "Such as United States, Italy. Empty for all.")}
            {Field("places", "Where", string.Join(", ", filter.Places), "Such as Erbil, Al Asad. Empty for all.")}
            {Field("statuses", "How far it is", string.Join(", ", filter.Statuses), "Such as announced, underway, done. Empty for all.")}
            {Field("sources", "Sources", string.Join(", ", filter.Sources), "Names or hosts. Empty for all.")}
            {Field("leastSources", "Independent sources", filter.LeastSources.ToString(CultureInfo.InvariantCulture), "How many have to report it.")}
            </fieldset>
            <fieldset><legend>How</legend>
            {Field("language", "Language", of.Language, $"Of the messages: {string.Join(", ", Wording.Languages.Order(StringComparer.Ordinal))}; English for any other.")}
            {Field("contact", "Mail address for notices", of.Contact, "Told when the address above is gone. May be empty.")}
            </fieldset>
            """);
    }

    /// <summary>What was typed, or null settings and one sentence that says what is wrong.</summary>
    public static (SettingsDraft? Settings, string Problem) Read(IFormCollection form)
    {
        if (!TryNumber(form, "threshold", out var threshold) || !TryNumber(form, "hour", out var hour) || !TryNumber(form, "leastSources", out var sources))
        {
            return (null, "The least relevance, the hour and the number of sources are numbers; give them in digits, such as 0.8.");
        }

        return (new SettingsDraft
        {
            Threshold = threshold,
            Deliver = Text(form, "deliver"),
            Hour = (int?)hour,
            Day = Text(form, "day"),
            Zone = Text(form, "zone"),
            Quiet = form["quiet"] is [{ } quiet] ? quiet.Trim() : null,
            Forces = Words(form, "forces"),
            Places = Words(form, "places"),
            Statuses = Words(form, "statuses"),
            Sources = Words(form, "sources"),
            LeastSources = (int?)sources,
            Language = Text(form, "language"),
            SendsEmptyDigests = Text(form, "empty") is { } empty ? empty == "yes" : null,
            Contact = form["contact"] is [{ } contact] ? contact.Trim() : null,
        }, "");
    }

    public static Markup Field(string name, string label, string value, string hint) => Markup.Of(
        $"""<label for="{name}">{label}<small>{hint}</small></label><input id="{name}" name="{name}" value="{value}" autocomplete="off">""");

    private static Markup Choice(string name, string label, IEnumerable<string> values, string chosen, string hint)
    {
        var options = Markup.Join(values.Select(value => string.Equals(value, chosen, StringComparison.OrdinalIgnoreCase)
            ? Markup.Of($"<option selected>{value}</option>")
            : Markup.Of($"<option>{value}</option>")));
        return Markup.Of($"""<label for="{name}">{label}<small>{hint}</small></label><select id="{name}" name="{name}">{options}</select>""");
    }

    private static string? Text(IFormCollection form, string name) => form[name] is [{ Length: > 0 } text] ? text.Trim() : null;

    private static string[]? Words(IFormCollection form, string name) => form[name] is [{ } text] ? text.Split(',') : null;

    private static bool TryNumber(IFormCollection form, string name, out double? number)
    {
        number = null;
        if (Text(form, name) is not { } text)
        {
            return true;
        }

        var isNumber = double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && Math.Abs(read) < 1000;
        number = read;
        return isNumber;
    }
}
