using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitor.Functions.Web.Html;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>Where a person subscribes.</summary>
public sealed class SignUpPage(SignUp signUp, ClientAddress client)
{
    private static readonly Subscription Blank = new()
    {
        Id = SubscriptionId.Of(ChannelKind.Email, ""), Channel = ChannelKind.Email, Address = "", Consent = "",
    };

    public static Task<IResult> ShowAsync() => Task.FromResult<IResult>(Form(StatusCodes.Status200OK, ""));

    public async Task<IResult> AskAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await SmallForm.ReadAsync(request, cancellation) is not { } form)
        {
            return Form(StatusCodes.Status400BadRequest, "What was sent is not this form; fill it in and send it again.");
        }

        var (settings, problem) = SettingsForm.Read(form);
        if (settings is null)
        {
            return Form(StatusCodes.Status400BadRequest, problem);
        }

        var draft = new SubscriptionDraft(form["address"].ToString(), 0, "asked for on the sign-up page")
        {
            Channel = Enum.TryParse<ChannelKind>(form["channel"], ignoreCase: true, out var channel) ? channel : null,
            ConsentFrom = client.Of(request),
            Settings = settings,
        };
        return await signUp.AskAsync(draft, cancellation) switch
        {
            SignUpOutcome.Noted => Noted(),
            SignUpOutcome.Refused refused => Form(StatusCodes.Status400BadRequest, refused.Reason),
            SignUpOutcome.TooMany many => TooMany(request.HttpContext.Response, many),
            _ => throw new UnreachableException(),
        };
    }

    private static HtmlPage Form(int status, string problem)
    {
        var complaint = problem.Length > 0 ? Markup.Of($"""<p class="wrong" role="alert">{problem}</p>""") : Markup.Nothing;
        var address = SettingsForm.Field("address", "Where to", "", "A mail address, or the https address of a webhook, of Slack, Teams or an ntfy topic.");
        return new HtmlPage(status, "Hear of troops leaving Iraq", Markup.Of(
            $"""
            <p>Each report of United States or coalition troops in Iraq being reduced, once, with its sources. You confirm the address before anything is sent, and end it with one click.</p>
            {complaint}
            <form method="post">
            {address}
            <label for="channel">Kind of address</label>
            <select id="channel" name="channel"><option value="">as the address says</option><option>email</option><option>webhook</option><option>slack</option><option>teams</option><option>ntfy</option></select>
            {SettingsForm.Fields(Blank)}
            <button>Subscribe</button>
            </form>
            """));
    }

    private static HtmlPage Noted() => new(StatusCodes.Status202Accepted, "Now confirm it", Markup.Of(
        $"<p>If the address can be subscribed, a message with a link is on its way there. Open the link and confirm; it holds for seven days.</p>"));

    private static HtmlPage TooMany(HttpResponse response, SignUpOutcome.TooMany many)
    {
        response.Headers.RetryAfter = many.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return new HtmlPage(StatusCodes.Status429TooManyRequests, "Too many requests", Markup.Of($"<p>Try again in an hour.</p>"));
    }
}
