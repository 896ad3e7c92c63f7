using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Feedback;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>Where a subscriber says whether a match was one.</summary>
public sealed class FeedbackPage(LinkBearer bearer, IMatches matches, RecordFeedback record)
{
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellation) =>
        JudgedBy(request) is var (_, judged, opinion) && await matches.FindAsync(judged, cancellation) is { } match
            ? new HtmlPage(StatusCodes.Status200OK, "Was this report relevant?", Markup.Of(
                $"""
                <blockquote dir="auto">{match.Title}</blockquote>
                <form method="post">{SubscriberPages.Button("say", opinion.ToString(), $"Say that it was {Words(opinion)}")}</form>
                """))
            : SubscriberPages.NoSuchLink();

    public async Task<IResult> SayAsync(HttpRequest request, CancellationToken cancellation) =>
        JudgedBy(request) is var (who, judged, opinion) && await record.RecordAsync(judged, who, opinion, cancellation) is { } match
            ? new HtmlPage(StatusCodes.Status200OK, "Thank you", Markup.Of(
                $"""<p>Noted as {Words(opinion)}:</p><blockquote dir="auto">{match.Title}</blockquote>"""))
            : SubscriberPages.NoSuchLink();

    private (SubscriptionId Who, MatchId Match, Opinion Opinion)? JudgedBy(HttpRequest request) =>
        bearer.TokenOf(request, TokenPurpose.Feedback) is { } token && SubscriptionLinks.JudgedIn(token.Matter) is var (match, opinion)
            ? (token.Subscription, match, opinion)
            : null;

    private static string Words(Opinion opinion) => opinion == Opinion.Relevant ? "relevant" : "not relevant";
}
