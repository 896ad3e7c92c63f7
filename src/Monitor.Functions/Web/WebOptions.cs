using System.ComponentModel.DataAnnotations;
using LinkKey = Monitor.Watch.Subscriptions.Signing.SigningKey;

namespace Monitor.Functions.Web;

/// <summary>Where the app is reached from outside, and what signs the links that lead there.</summary>
public sealed class WebOptions : IValidatableObject
{
    /// <summary>
    /// Such as https://monitor.example.org; the HTTP functions lie below it under /api/. Default none: then messages
    /// bear no links, and nobody can subscribe over the network.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Signs links: Base64 of 32 random bytes or more. Needed with <see cref="PublicAddress"/>.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>The key before, whose links still hold; empty for none.</summary>
    public string PreviousSigningKey { get; set; } = "";

    /// <summary>
    /// Whether requests come through a proxy that appends the client's address to X-Forwarded-For, as Azure's front end
    /// does. Default true; without a proxy the header is whatever a client likes.
    /// </summary>
    public bool BehindProxy { get; set; } = true;

    internal Uri? Place => PublicAddress is null ? null : new Uri(PublicAddress.AbsoluteUri.TrimEnd('/') + "/api/");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress is { } address
            && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Query.Length == 0))
        {
            yield return new ValidationResult("The setting Web:PublicAddress is no address of a site; give one such as https://monitor.example.org.");
        }

        if (PublicAddress is not null && SigningKey.Length == 0)
        {
            yield return new ValidationResult("The setting Web:SigningKey is missing, and Web:PublicAddress needs it; 'openssl rand -base64 32' makes one.");
        }

        foreach (var (name, key) in new[] { (nameof(SigningKey), SigningKey), (nameof(PreviousSigningKey), PreviousSigningKey) })
        {
            if (key.Length > 0 && LinkKey.TryParse(key) is null)
            {
                yield return new ValidationResult($"The setting Web:{name} is not the Base64 of {LinkKey.LeastBytes} bytes or more; 'openssl rand -base64 32' makes one.");
            }
        }
    }
}
