using System.Net;
using System.Text;

namespace Monitor.Feeds.Fetching;

/// <summary>The way of a request: where it began, where redirects have led it.</summary>
internal sealed record Route(Uri Asked, Uri Address)
{
    private bool isPermanent = true;

    public int Redirects { get; private init; }

    public bool LeftHttps { get; private init; }

    /// <summary>Where the address has moved for good; null where it has not, or where somebody else could have sent us.</summary>
    public Uri? PermanentAddress =>
        Redirects > 0 && isPermanent && !LeftHttps && !LoginPages.IsAddress(Address) ? Address : null;

    public string? Note => LeftHttps
        ? $"{Asked.ForReaders()} leads to the insecure {Address.ForReaders()}: what it says could be forged on the way."
        : null;

    public static Route To(Uri address) => new(address, address);

    /// <summary>One redirect further, of which nothing more is known.</summary>
    public Route ByWayOf(Uri next) => this with { Address = next, Redirects = Redirects + 1, isPermanent = false };

    /// <summary>Follows a redirect; null when the answer is none, or does not say where to.</summary>
    public Route? Next(HttpResponseMessage response) =>
        IsRedirect(response.StatusCode) && Target(response) is { } target
            ? this with
            {
                Address = target,
                Redirects = Redirects + 1,
                LeftHttps = LeftHttps || (Address.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp),
                isPermanent = isPermanent && response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect,
            }
            : null;

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 300 or 301 or 302 or 303 or 307 or 308;

    private Uri? Target(HttpResponseMessage response)
    {
        if (!response.Headers.NonValidated.TryGetValues("Location", out var values) || values.Count == 0)
        {
            return null;
        }

        // Headers are read as Latin-1, but addresses beyond ASCII come as UTF-8.
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(values.First().Trim()));
        return text.Length > 0 && Uri.TryCreate(Address, text, out var target) ? target : null;
    }
}
