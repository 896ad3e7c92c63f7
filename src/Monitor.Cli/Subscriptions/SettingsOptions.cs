using System.CommandLine;
using Monitor.Watch.Subscriptions;

namespace Monitor.Cli.Subscriptions;

/// <summary>The settings of a subscription as options of a command.</summary>
internal static class SettingsOptions
{
    private static readonly Option<double?> Threshold = new("--threshold")
    {
        Description = "Tell only matches that score at least this, from 0 to 1. Default: every match.",
    };

    private static readonly Option<string?> Deliver = new("--deliver")
    {
        Description = "immediate, or in one digest: hourly, daily or weekly. Default: immediate.", HelpName = "WHEN",
    };

    private static readonly Option<int?> Hour = new("--hour") { Description = "The hour of daily and weekly digests, 0 to 23. Default: 7." };

    private static readonly Option<string?> Day = new("--day") { Description = "The day of weekly digests. Default: monday." };

    private static readonly Option<string?> Zone = new("--zone")
    {
        Description = "The time zone in which hours are meant, such as Europe/Berlin. Default: UTC.",
    };

    private static readonly Option<string?> Quiet = new("--quiet")
    {
        Description = "When immediate alerts wait, such as 22:00-07:00, or none.", HelpName = "FROM-UNTIL",
    };

    private static readonly Option<string[]?> Force = Words("--force", "Only these troops, such as 'United States' or Italy.");

    private static readonly Option<string[]?> Place = Words("--place", "Only these places.");

    private static readonly Option<string[]?> Status = Words("--status", "Only these, such as announced, underway or done.");

    private static readonly Option<string[]?> Source = Words("--source", "Only these sources, by name or host.");

    private static readonly Option<int?> LeastSources = new("--least-sources") { Description = "How many sources must report it independently. Default: 1." };

    private static readonly Option<string?> Language = new("--language") { Description = "The language of the messages, such as en. Default: en." };

    private static readonly Option<bool> NoEmpty = new("--no-empty") { Description = "Send no digest when there is nothing new." };

    private static readonly Option<string?> Contact = new("--contact")
    {
        Description = "A mail address that is told when the receiver is gone.", HelpName = "MAIL",
    };

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Threshold, Deliver, Hour, Day, Zone, Quiet, Force, Place, Status, Source, LeastSources, Language, NoEmpty, Contact })
        {
            command.Options.Add(option);
        }
    }

    public static SettingsDraft From(ParseResult parsed) => new()
    {
        Threshold = parsed.GetValue(Threshold),
        Deliver = parsed.GetValue(Deliver),
        Hour = parsed.GetValue(Hour),
        Day = parsed.GetValue(Day),
        Zone = parsed.GetValue(Zone),
        Quiet = parsed.GetValue(Quiet),
        Forces = Given(parsed, Force),
        Places = Given(parsed, Place),
        Statuses = Given(parsed, Status),
        Sources = Given(parsed, Source),
        LeastSources = parsed.GetValue(LeastSources),
        Language = parsed.GetValue(Language),
        SendsEmptyDigests = parsed.GetValue(NoEmpty) ? false : null,
        Contact = parsed.GetValue(Contact),
    };

    private static string[]? Given(ParseResult parsed, Option<string[]?> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option);

    private static Option<string[]?> Words(string name, string description) =>
        new(name) { Description = description + " May be given several times.", HelpName = "NAME" };
}
