namespace Monitor.Functions.Channels.Messages;

/// <summary>Feeds name addresses of every kind; only those of the web become links.</summary>
internal static class WebLink
{
    private const int Longest = 2000;

    /// <summary>The address where it is a link that one may follow; else null.</summary>
    public static Uri? Of(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.AbsoluteUri.Length <= Longest
            ? address
            : null;
}
