using Monitor.Watch.Subscriptions;
using Monitor.Watch.Tests.Support;

namespace Monitor.Watch.Tests.Subscriptions;

public sealed class SettingsDraftTests
{
    private static Subscription Accepted(SettingsDraft draft, Subscription? to = null) =>
        Assert.IsType<SubscriptionParsing.Accepted>(draft.ApplyTo(to ?? Some.Subscription())).Subscription;

    public static TheoryData<SettingsDraft> Senseless =>
    [
        new SettingsDraft { Threshold = 1.1 }, new SettingsDraft { Threshold = double.NaN }, new SettingsDraft { Deliver = "yearly" },
        new SettingsDraft { Deliver = "1" }, new SettingsDraft { Hour = 24 }, new SettingsDraft { Day = "moonday" },
        new SettingsDraft { Zone = "Middle/Earth" }, new SettingsDraft { Zone = "W. Europe Standard Time" },
        new SettingsDraft { Quiet = "at night" }, new SettingsDraft { LeastSources = 0 }, new SettingsDraft { Language = "e" },
        new SettingsDraft { Language = "en_US" }, new SettingsDraft { Contact = "nobody" }, new SettingsDraft { Forces = [new string('x', 81)] },
        new SettingsDraft { Places = [.. Enumerable.Repeat("Erbil", 21)] }, new SettingsDraft { Sources = ["a\nb"] },
    ];

    [Fact]
    public void Nothing_typed_changes_nothing() => Assert.Equal(Some.Subscription(), Accepted(new SettingsDraft()));

    [Fact]
    public void Every_setting_is_taken_over()
    {
        var subscription = Accepted(new SettingsDraft
        {
            Threshold = 0.8, Deliver = "Weekly", Hour = 6, Day = "friday", Zone = "Asia/Baghdad", Quiet = "22:00-06:00",
            Forces = [" Italy ", "italy", ""], LeastSources = 2, Language = "de", SendsEmptyDigests = false, Contact = "analyst@example.org",
        });

        Assert.Equal(new Rhythm(Cadence.Weekly, 6, DayOfWeek.Friday), subscription.Rhythm);
        Assert.Equal((0.8, "Asia/Baghdad", "22:00-06:00"), (subscription.Threshold, subscription.Zone, subscription.Quiet?.ToString()));
        Assert.Equal(["Italy"], subscription.Filter.Forces);
        Assert.Equal((2, "de", false, "analyst@example.org"), (subscription.Filter.LeastSources, subscription.Language, subscription.SendsEmptyDigests, subscription.Contact));
    }

    [Fact]
    public void What_is_not_typed_stays()
    {
        var first = Accepted(new SettingsDraft { Deliver = "daily", Hour = 6, Forces = ["Italy"], Quiet = "22:00-06:00" });

        var second = Accepted(new SettingsDraft { Hour = 9, Quiet = "none" }, first);

        Assert.Equal(new Rhythm(Cadence.Daily, 9), second.Rhythm);
        Assert.Equal(["Italy"], second.Filter.Forces);
        Assert.Null(second.Quiet);
    }

    [Theory]
    [MemberData(nameof(Senseless))]
    public void What_makes_no_sense_is_rejected_with_a_sentence(SettingsDraft draft) => Assert.EndsWith(
        ".", Assert.IsType<SubscriptionParsing.Rejected>(draft.ApplyTo(Some.Subscription())).Reason, StringComparison.Ordinal);
}
