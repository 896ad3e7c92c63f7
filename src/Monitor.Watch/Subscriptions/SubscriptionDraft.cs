using System.Security.Cryptography;

namespace Monitor.Watch.Subscriptions;

/// <summary>What somebody typed to subscribe, before it is known to make sense.</summary>
public sealed record SubscriptionDraft(string Address, double Threshold, string Consent)
{
    /// <summary>
    /// A subscription, or one sentence that says what is wrong: an http(s) address is a webhook, any other text
    /// without a scheme a folder, made absolute.
    /// </summary>
    public SubscriptionParsing Check(DateTimeOffset now)
    {
        if (Threshold is not (>= 0 and <= 1))
        {
            return new SubscriptionParsing.Rejected($"The threshold {Threshold} is not between 0 and 1; give a number such as 0.8.");
        }

        var address = Address.Trim();
        if (address.Length == 0)
        {
            return new SubscriptionParsing.Rejected("The address is empty; give a folder or an http(s) address.");
        }

        return address.Contains("://", StringComparison.Ordinal) ? Webhook(address, now) : Folder(address, now);
    }

    private SubscriptionParsing Webhook(string address, DateTimeOffset now) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
            ? Accepted(ChannelKind.Webhook, uri.AbsoluteUri, NewSecret(), now)
            : new SubscriptionParsing.Rejected(
                $"'{address}' is not an address that a webhook can have; give one that starts with https:// or http:// and holds no password.");

    private SubscriptionParsing Folder(string address, DateTimeOffset now)
    {
        if (address.AsSpan().ContainsAny(Path.GetInvalidPathChars()) || address.Contains('@', StringComparison.Ordinal))
        {
            return new SubscriptionParsing.Rejected($"'{address}' is neither a folder nor an http(s) address; alerts go to one of these.");
        }

        var folder = Path.GetFullPath(address);
        return File.Exists(folder)
            ? new SubscriptionParsing.Rejected($"'{folder}' is a file; give a folder for the alerts.")
            : Accepted(ChannelKind.File, folder, "", now);
    }

    private SubscriptionParsing.Accepted Accepted(ChannelKind channel, string address, string secret, DateTimeOffset now) =>
        new(new Subscription
        {
            Id = SubscriptionId.Of(channel, address),
            Channel = channel,
            Address = address,
            Threshold = Threshold,
            Secret = secret,
            Consent = Consent,
            Created = now,
        });

    private static string NewSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));
}
