using Azure.Core;

namespace Azure.Data.Tables.Tests;

public sealed class TokenTests
{
    private const string Tenant = "72f988bf-0000-0000-0000-000000000000";

    [Fact]
    public async Task A_token_for_storage_is_sent()
    {
        using var server = new RecordingServer();
        var tokens = new CollectingTokens();

        await Table(server, tokens).AddEntityAsync(Rows.Row());

        Assert.Equal("Bearer token-1", server.Last.Headers["Authorization"]);
        Assert.Equal("https://storage.azure.com/.default", Assert.Single(Assert.Single(tokens.Asked).Scopes));
    }

    [Fact]
    public async Task The_tenant_is_learned_from_a_refusal()
    {
        using var server = new RecordingServer(
            new RecordingServer.Answer(401, "", ("WWW-Authenticate", $"Bearer authorization_uri=https://login.microsoftonline.com/{Tenant}/oauth2/authorize resource_id=https://storage.azure.com")));
        var tokens = new CollectingTokens();

        await Table(server, tokens, new TableClientOptions { EnableTenantDiscovery = true }).AddEntityAsync(Rows.Row());

        Assert.Equal([null, "Bearer token-1"], server.Requests.Select(request => request.Headers["Authorization"]));
        Assert.Equal(Tenant, Assert.Single(tokens.Asked).TenantId);
    }

    [Fact]
    public async Task A_token_is_never_sent_without_encryption()
    {
        using var server = new RecordingServer();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new TableClient(server.Endpoint, "table", new CollectingTokens()).AddEntityAsync(Rows.Row()));

        Assert.Empty(server.Requests);
    }

    private static TableClient Table(RecordingServer server, TokenCredential tokens, TableClientOptions? options = null)
    {
        options ??= new TableClientOptions();
        options.Transport = RecordingServer.TransportForHttps();
        return new(new UriBuilder(server.Endpoint) { Scheme = Uri.UriSchemeHttps }.Uri, "table", tokens, options);
    }

    private sealed class CollectingTokens : TokenCredential
    {
        public List<TokenRequestContext> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Add(requestContext);
            return new($"token-{Asked.Count}", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
