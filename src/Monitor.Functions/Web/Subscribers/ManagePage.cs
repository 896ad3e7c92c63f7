using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>Where a subscriber changes, pauses and ends a subscription.</summary>
public sealed class ManagePage(LinkBearer bearer, ReviseSubscription revise)
{
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellation) =>
        await bearer.SubscriptionOfAsync(request, TokenPurpose.Manage, cancellation) is { State: not SubscriptionState.Pending } subscription
            ? Page(subscription, "")
            : SubscriberPages.NoSuchLink();

    public async Task<IResult> ActAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await bearer.SubscriptionOfAsync(request, TokenPurpose.Manage, cancellation) is not { State: not SubscriptionState.Pending } subscription)
        {
            return SubscriberPages.NoSuchLink();
        }

        var form = await SmallForm.ReadAsync(request, cancellation);
        if (subscription.State == SubscriptionState.Ended)
        {
            // A reload of the last page sends "end" again.
            return form?["do"].ToString() == "end" ? Ended() : SubscriberPages.NoSuchLink();
        }

        return form is not null
            ? await ActAsync(subscription, form, cancellation)
            : Page(subscription, "What was sent is not this form; fill it in and send it again.");
    }

    private async Task<IResult> ActAsync(Subscription subscription, IFormCollection form, CancellationToken cancellation)
    {
        switch (form["do"].ToString())
        {
            case "pause":
                return Page(await revise.PauseAsync(subscription.Id, cancellation), "");
            case "resume":
                return Page(await revise.ResumeAsync(subscription.Id, cancellation), "");
            case "end":
                return Page(await revise.EndAsync(subscription.Id, "ended by the subscriber", cancellation), "");
            case "save":
                return await SaveAsync(subscription, form, cancellation);
            default:
                return Page(subscription, "Nothing was chosen; press one of the buttons.");
        }
    }

    private async Task<IResult> SaveAsync(Subscription subscription, IFormCollection form, CancellationToken cancellation)
    {
        var (settings, problem) = SettingsForm.Read(form);
        return settings is null
            ? Page(subscription, problem)
            : await revise.ChangeAsync(subscription.Id, settings, cancellation) switch
            {
                SubscriptionParsing.Accepted accepted => Page(accepted.Subscription, ""),
                SubscriptionParsing.Rejected rejected => Page(subscription, rejected.Reason),
                null => SubscriberPages.NoSuchLink(),
                _ => throw new UnreachableException(),
            };
    }

    private static IResult Page(Subscription? subscription, string problem) => subscription switch
    {
        null => SubscriberPages.NoSuchLink(),
        { State: SubscriptionState.Ended } => Ended(),
        _ => new HtmlPage(
            problem.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
            subscription.State == SubscriptionState.Paused ? "Your alerts are paused" : "Your alerts",
            Form(subscription, problem)),
    };

    public static IResult Ended() => new HtmlPage(StatusCodes.Status200OK, "Your alerts have ended", Markup.Of(
        $"""<p>Nothing more is sent. You may <a href="subscribe">subscribe again</a> at any time.</p>"""));

    private static Markup Form(Subscription subscription, string problem)
    {
        var complaint = problem.Length > 0 ? Markup.Of($"""<p class="wrong" role="alert">{problem}</p>""") : Markup.Nothing;
        var pause = subscription.State == SubscriptionState.Paused
            ? SubscriberPages.Button("do", "resume", "Resume")
            : SubscriberPages.Button("do", "pause", "Pause", plain: true);
        return Markup.Of(
            $"""
            {complaint}
            {SubscriberPages.Summary(subscription)}
            <form method="post">{pause}{SubscriberPages.Button("do", "end", "End them", plain: true)}</form>
            <form method="post">{SettingsForm.Fields(subscription)}{SubscriberPages.Button("do", "save", "Save")}</form>
            """);
    }
}
