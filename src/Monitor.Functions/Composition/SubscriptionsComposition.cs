using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Functions.Queues;
using Monitor.Functions.Tables;
using Monitor.Functions.Web;
using Monitor.Functions.Web.Subscribers;
using Monitor.Watch.Alerting;
using Monitor.Watch.Digests;
using Monitor.Watch.Feedback;
using Monitor.Watch.Notices;
using Monitor.Watch.Replaying;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Composition;

public static class SubscriptionsComposition
{
    /// <summary>Who is told: sign-up, confirmation, digests, feedback, and their pages; options from the sections "Web" and "SignUp".</summary>
    public static void AddSubscriptions(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<WebOptions, WebOptionsValidator>().BindConfiguration("Web");
        builder.AddOptions<SignUpOptions, SignUpOptionsValidator>().BindConfiguration("SignUp");
        builder.Services
            .AddSingleton(LinksOf)
            .AddSingleton<ISubscriptionLinks>(services => services.GetRequiredService<SubscriptionLinks>())
            .AddSingleton<ISignUpLimits, SignUpsTable>()
            .AddSingleton<IOutbox<NoticeRequest>>(services => Outboxes.Notices(services.GetRequiredService<QueueServiceClient>()))
            .AddSingleton<IFeedback, FeedbackTable>()
            .AddSingleton<IDigestNews, EventNews>()
            .AddSingleton<IDeliveryListener, EndGoneSubscription>()
            .AddSingleton<IDeliveryHistory, DeliveriesTable>()
            .AddSingleton<IDeadLetters, DeadLetterQueues>()
            .AddSingleton<ReplayDeadLetters>()
            .AddSingleton<SignUp>()
            .AddSingleton<ConfirmSubscription>()
            .AddSingleton<ReviseSubscription>()
            .AddSingleton<ComposeDigest>()
            .AddSingleton<DispatchDigests>()
            .AddSingleton<SendNotice>()
            .AddSingleton<RecordFeedback>()
            .AddSingleton<ExportFeedback>()
            .AddSingleton<WeighFeedback>()
            .AddSingleton<LinkBearer>()
            .AddSingleton<ClientAddress>()
            .AddSingleton<SignUpPage>()
            .AddSingleton<ConfirmPage>()
            .AddSingleton<ManagePage>()
            .AddSingleton<UnsubscribePage>()
            .AddSingleton<FeedbackPage>()
            .AddSingleton<SubscriptionResource>();
    }

    private static SubscriptionLinks LinksOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<WebOptions>();
        var clock = services.GetRequiredService<TimeProvider>();
        return new SubscriptionLinks(options.Place, SignerOf(options, clock), clock);
    }

    internal static TokenSigner? SignerOf(WebOptions options, TimeProvider clock) =>
        SigningKey.TryParse(options.SigningKey) is { } key ? new TokenSigner(key, SigningKey.TryParse(options.PreviousSigningKey), clock) : null;
}
