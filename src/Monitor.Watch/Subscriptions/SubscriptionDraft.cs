using System.Security.Cryptography;

namespace Monitor.Watch.Subscriptions;

/// <summary>What somebody typed to subscribe, before it is known to make sense.</summary>
public sealed record SubscriptionDraft(string Address, double Threshold, string Consent)
{
    private const int LongestAddress = 2000;

    /// <summary>The way to reach the address; null to tell it from the address.</summary>
    public ChannelKind? Channel { get; init; }

    /// <summary>From which network address it was asked for; empty for this machine's.</summary>
    public string ConsentFrom { get; init; } = "";

    public SettingsDraft Settings { get; init; } = new();

    /// <summary>
    /// A subscription that is active, or one sentence that says what is wrong: what holds an @ and no scheme is a mail
    /// address, an http(s) address a webhook, unless its host is known for another channel, and any other text without
    /// a scheme a folder, made absolute.
    /// </summary>
    public SubscriptionParsing Check(DateTimeOffset now)
    {
        var address = Address.Trim();
        var read = address.Length switch
        {
            0 => new SubscriptionParsing.Rejected("The address is empty; give a mail address, a folder or an http(s) address."),
            > LongestAddress => new SubscriptionParsing.Rejected($"An address has up to {LongestAddress} letters; give a shorter one."),
            _ => ByChannel(address, Channel ?? ChannelOf(address), now),
        };
        return read is SubscriptionParsing.Accepted accepted
            ? (Settings with { Threshold = Settings.Threshold ?? Threshold }).ApplyTo(accepted.Subscription)
            : read;
    }

    private static ChannelKind ChannelOf(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal))
        {
            return address.Contains('@', StringComparison.Ordinal) ? ChannelKind.Email : ChannelKind.File;
        }

        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "";
        return host switch
        {
            "hooks.slack.com" => ChannelKind.Slack,
            "ntfy.sh" => ChannelKind.Ntfy,
            // Where Power Automate puts the addresses of workflows, now and before August 2025.
            _ when host.EndsWith(".powerplatform.com", StringComparison.Ordinal) || host.EndsWith(".logic.azure.com", StringComparison.Ordinal) => ChannelKind.Teams,
            _ => ChannelKind.Webhook,
        };
    }

    private SubscriptionParsing ByChannel(string address, ChannelKind channel, DateTimeOffset now) => channel switch
    {
        ChannelKind.Null => new SubscriptionParsing.Rejected("The null channel is the canary's; give another channel, or none."),
        ChannelKind.File => Folder(address, now),
        ChannelKind.Email => MailAddressForm.IsAddress(address)
            ? Accepted(channel, address, "", now)
            : new SubscriptionParsing.Rejected($"'{address}' is no mail address; give one such as name@example.org."),
        _ => Receiver(address, channel, now),
    };

    private SubscriptionParsing Receiver(string address, ChannelKind channel, DateTimeOffset now) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
            ? Accepted(channel, uri.AbsoluteUri, channel == ChannelKind.Webhook ? NewSecret() : "", now)
            : new SubscriptionParsing.Rejected(
                $"'{address}' is not an address that a {channel.ToString().ToLowerInvariant()} channel can have; give one that starts with https:// or http:// and holds no password.");

    private SubscriptionParsing Folder(string address, DateTimeOffset now)
    {
        if (address.AsSpan().ContainsAny(Path.GetInvalidPathChars()) || address.Contains("://", StringComparison.Ordinal))
        {
            return new SubscriptionParsing.Rejected($"'{address}' is no folder; give one, a mail address or an http(s) address.");
        }

        var folder = Path.GetFullPath(address);
        return File.Exists(folder)
            ? new SubscriptionParsing.Rejected($"'{folder}' is a file; give a folder for the alerts.")
            : Accepted(ChannelKind.File, folder, "", now);
    }

    private SubscriptionParsing.Accepted Accepted(ChannelKind channel, string address, string secret, DateTimeOffset now) =>
        new(new Subscription
        {
            Id = SubscriptionId.Of(channel, channel == ChannelKind.Email ? address.ToLowerInvariant() : address),
            Channel = channel,
            Address = address,
            Secret = secret,
            Consent = Consent,
            ConsentFrom = ConsentFrom,
            Created = now,
            ActiveSince = now,
        });

    private static string NewSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
}
