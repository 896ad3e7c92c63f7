using System.Text;
using Monitor.Functions.Channels.Chat;
using Monitor.Functions.Channels.Http;
using Monitor.Functions.Channels.Messages;
using Monitor.Watch.Alerting;
using Monitor.Watch.Subscriptions;

namespace Monitor.Functions.Channels;

/// <summary>A card to a workflow of Teams, which knows no id by which a second copy could be told.</summary>
internal sealed class TeamsChannel(HttpPosting posting, Phrasing phrasing) : MessageChannel(phrasing)
{
    /// <summary>Below the 28 KB that Teams takes.</summary>
    private const int MostBytes = 27_000;

    public override ChannelKind Kind => ChannelKind.Teams;

    protected override Task<SendOutcome> CarryAsync(Message message, Subscription subscription, CancellationToken cancellation) =>
        posting.PostAsync(subscription.Address, Fitting(message), cancellation);

    private static string Fitting(Message message)
    {
        var sections = message.Sections.Count;
        string card;
        do
        {
            card = ChatPosting.Write(TeamsCard.Of(message, sections));
        }
        while (Encoding.UTF8.GetByteCount(card) > MostBytes && --sections >= 0);
        return card;
    }
}
