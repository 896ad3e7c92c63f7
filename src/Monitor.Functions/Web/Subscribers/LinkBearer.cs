using Microsoft.AspNetCore.Http;
using Monitor.Functions.Composition;
using Monitor.Watch.Subscriptions;
using Monitor.Watch.Subscriptions.Signing;

namespace Monitor.Functions.Web.Subscribers;

/// <summary>What a request may do: the token of its signed link, from the query or as a bearer token.</summary>
public sealed class LinkBearer(WebOptions options, ISubscriptions subscriptions, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    private readonly TokenSigner? _signer = SubscriptionsComposition.SignerOf(options, clock);

    /// <summary>Null when it is not good for the purpose.</summary>
    public SubscriptionToken? TokenOf(HttpRequest request, TokenPurpose purpose)
    {
        var header = request.Headers.Authorization.ToString();
        var text = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : request.Query["token"].ToString();
        return _signer?.Read(text, purpose);
    }

    /// <summary>The subscription on whose behalf the bearer acts; null when the token is not good for the purpose, or there is none.</summary>
    public async Task<Subscription?> SubscriptionOfAsync(HttpRequest request, TokenPurpose purpose, CancellationToken cancellation) =>
        TokenOf(request, purpose) is { } token ? await subscriptions.FindAsync(token.Subscription, cancellation) : null;
}
