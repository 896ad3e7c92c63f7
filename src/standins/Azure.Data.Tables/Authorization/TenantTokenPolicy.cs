using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Authorization;

/// <summary>Bearer tokens, for the tenant that the service names when it refuses one.</summary>
internal sealed partial class TenantTokenPolicy : BearerTokenAuthenticationPolicy
{
    private readonly string[] _scopes;
    private readonly bool _discoverTenant;
    private volatile string? _tenant;

    public TenantTokenPolicy(TokenCredential credential, string scope, bool discoverTenant)
        : base(credential, scope)
    {
        _scopes = [scope];
        _discoverTenant = discoverTenant;
    }

    private bool AsksForToken => _tenant is not null || !_discoverTenant;

    protected override void AuthorizeRequest(HttpMessage message)
    {
        if (AsksForToken)
        {
            AuthenticateAndAuthorizeRequest(message, TokenRequest(message));
        }
    }

    protected override ValueTask AuthorizeRequestAsync(HttpMessage message) =>
        AsksForToken ? AuthenticateAndAuthorizeRequestAsync(message, TokenRequest(message)) : default;

    protected override bool AuthorizeRequestOnChallenge(HttpMessage message)
    {
        var named = LearnTenant(message.Response);
        if (named)
        {
            AuthenticateAndAuthorizeRequest(message, TokenRequest(message));
        }

        return named;
    }

    protected override async ValueTask<bool> AuthorizeRequestOnChallengeAsync(HttpMessage message)
    {
        var named = LearnTenant(message.Response);
        if (named)
        {
            await AuthenticateAndAuthorizeRequestAsync(message, TokenRequest(message));
        }

        return named;
    }

    private TokenRequestContext TokenRequest(HttpMessage message) =>
        new(_scopes, message.Request.ClientRequestId, tenantId: _tenant);

    // Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=…
    private bool LearnTenant(Response response)
    {
        if (response.Headers.TryGetValue("WWW-Authenticate", out var challenge)
            && AuthorizationAddress().Match(challenge) is { Success: true } match
            && Uri.TryCreate(match.Groups[1].Value, UriKind.Absolute, out var address)
            && address.Segments.Length > 1)
        {
            _tenant = address.Segments[1].Trim('/');
            return true;
        }

        return false;
    }

    [GeneratedRegex("""Bearer\b.*?\bauthorization_uri="?([^\s",]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorizationAddress();
}
