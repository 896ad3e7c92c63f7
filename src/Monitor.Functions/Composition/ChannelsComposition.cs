using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor.Feeds.Fetching;
using Monitor.Functions.Channels;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Channels.Messages;
using Monitor.Functions.Channels.Smtp;
using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Triage;

namespace Monitor.Functions.Composition;

public static class ChannelsComposition
{
    // Storage is asked before and after the channel, and may take its time as well.
    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(10);

    /// <summary>The ways to reach a subscriber; options from the sections "Channels" and "Smtp".</summary>
    public static void AddChannels(this IHostApplicationBuilder builder)
    {
        builder.AddOptions<ChannelOptions, ChannelOptionsValidator>().BindConfiguration("Channels");
        builder.AddOptions<SmtpOptions, SmtpOptionsValidator>().BindConfiguration("Smtp");
        builder.Services
            .AddSingleton(services => ScheduleOf(services.GetRequiredService<ChannelOptions>(), services.GetRequiredService<SmtpOptions>()))
            .AddSingleton(services => new Announcements(services.GetRequiredService<IMatches>().FindAsync))
            .AddSingleton<Func<string, IWording>>(Wording.For)
            .AddSingleton<AlertMessages>()
            .AddSingleton<NoticeMessages>()
            .AddSingleton<Phrasing>()
            .AddSingleton<SmtpRelay>()
            .AddSingleton(services => new HttpPosting(
                ClientFor(services.GetRequiredService<FetchOptions>()),
                services.GetRequiredService<ChannelOptions>(),
                services.GetRequiredService<TimeProvider>()))
            .AddSingleton<IChannel, FolderChannel>()
            .AddSingleton<IChannel, WebhookChannel>()
            .AddSingleton<IChannel, EmailChannel>()
            .AddSingleton<IChannel, SlackChannel>()
            .AddSingleton<IChannel, TeamsChannel>()
            .AddSingleton<IChannel, NtfyChannel>();
    }

    /// <summary>Channels that are given less time leave the line of a sender that died to others sooner.</summary>
    private static RetrySchedule ScheduleOf(ChannelOptions channels, SmtpOptions smtp)
    {
        var lease = 2 * (smtp.TimeLimit > channels.TimeLimit ? smtp.TimeLimit : channels.TimeLimit);
        return new RetrySchedule(Chance.Next) { Waits = channels.Waits, Lease = lease < ShortestLease ? ShortestLease : lease };
    }

    /// <summary>Behind the address guard, like everything that goes to an address from outside.</summary>
    private static HttpClient ClientFor(FetchOptions options)
    {
        var client = new HttpClient(FeedHttpHandler.Create(options)) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add("User-Agent", UserAgent.For(options.ContactAddress));
        return client;
    }
}
