using System.Globalization;
using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions.Signing;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Subscriptions;

/// <summary>Makes the signed addresses. Each opens a page under the public address, with the token in its query.</summary>
/// <param name="place">Under which the HTTP functions are served, with a slash at its end; null: there are no links.</param>
/// <param name="signer">Null: there are no links.</param>
/// <param name="clock">Tells until when a link holds.</param>
public sealed class SubscriptionLinks(Uri? place, TokenSigner? signer, TimeProvider clock) : ISubscriptionLinks
{
    private static readonly TimeSpan ToConfirm = TimeSpan.FromDays(7);
    private static readonly TimeSpan ToManage = TimeSpan.FromDays(180);

    /// <summary>Long after the mail that bears it: a link that does not unsubscribe is reported as spam instead.</summary>
    private static readonly TimeSpan ToUnsubscribe = TimeSpan.FromDays(5 * 365);

    private static readonly TimeSpan ToJudge = TimeSpan.FromDays(365);

    private DateTimeOffset? Since { get; init; }

    public ISubscriptionLinks From(DateTimeOffset moment) => new SubscriptionLinks(place, signer, clock) { Since = moment };

    public Uri? Confirm(Subscription subscription) =>
        Link("confirm", subscription, TokenPurpose.Confirm, ToConfirm, MatterOf(subscription.Created));

    public Uri? Manage(Subscription subscription) => Link("manage", subscription, TokenPurpose.Manage, ToManage, "");

    public Uri? Unsubscribe(Subscription subscription) =>
        Link("unsubscribe", subscription, TokenPurpose.Unsubscribe, ToUnsubscribe, "");

    public Uri? Feedback(Subscription subscription, MatchId match, Opinion opinion) => Link(
        "feedback", subscription, TokenPurpose.Feedback, ToJudge, $"{opinion} {match.Article} {MatterOf(match.FirstSeen)} {match.Band}");

    private Uri? Link(string page, Subscription subscription, TokenPurpose purpose, TimeSpan holds, string matter)
    {
        if (place is null || signer is null)
        {
            return null;
        }

        var token = signer.Sign(new SubscriptionToken(purpose, subscription.Id, (Since ?? clock.GetUtcNow()) + holds) { Matter = matter });
        return new Uri(place, $"{page}?token={token}");
    }

    /// <summary>The moment that a token's matter names; null when it names none.</summary>
    public static DateTimeOffset? MomentOf(string matter) =>
        long.TryParse(matter, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    /// <summary>What a feedback token's matter says; null when it says nothing of the kind.</summary>
    public static (MatchId Match, Opinion Opinion)? JudgedIn(string matter) =>
        matter.Split(' ') is [var opinion, { Length: 32 } article, var moment, var list]
        && Enum.TryParse<Opinion>(opinion, out var judged) && MomentOf(moment) is { } firstSeen && Enum.TryParse<MatchBand>(list, out var band)
            ? (new MatchId(firstSeen, new ArticleId(article), band), judged)
            : null;

    private static string MatterOf(DateTimeOffset moment) => moment.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
