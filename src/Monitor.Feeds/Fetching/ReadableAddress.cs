namespace Monitor.Feeds.Fetching;

internal static class ReadableAddress
{
    /// <summary>The address for words that a person reads: without user name and password, which may stand in it.</summary>
    public static string ForReaders(this Uri address) => address.IsAbsoluteUri && !address.IsFile
        ? address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo & ~UriComponents.Fragment, UriFormat.UriEscaped)
        : address.OriginalString;
}
