using System.Text;
using System.Text.Json;
using Monitor.EndToEnd.Tests.Driving;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Identities;

/// <summary>
/// Storage without a key: tokens of a managed identity, from an endpoint as the platform gives it to a function app
/// (the environment variables IDENTITY_ENDPOINT and IDENTITY_HEADER), to an Azurite that takes nothing else over https.
/// </summary>
public sealed class IdentityTests : Scene
{
    private const string Client = "6ae1f1c5-1f2d-4b39-8f0a-3d6a6d5f7a11";

    [UnixFact]
    public async Task A_managed_identity_reads_and_writes_the_tables_and_queues()
    {
        await using var azurite = await TlsAzurite.StartAsync();
        await using var identities = await LoopbackServer.StartAsync();
        identities.Answer("/token", LoopbackServer.Says(Answer("https://storage.azure.com"), "application/json"));
        SignIn(azurite, identities);

        var run = await Analyst.RunAsync("run", "--once", "--feeds", Repository.Samples, "--since", "all");
        var matches = await Analyst.RunAsync("matches", "--json");

        Assert.Equal((0, 0), (run.ExitCode, matches.ExitCode));
        Assert.Equal(3, matches.Objects.Count);
        Assert.Equal(3, Analyst.AlertFiles.Count);
        Assert.All(identities.Requests, asked => Assert.Contains($"client_id={Client}", asked.Target, StringComparison.Ordinal));
        Assert.All(identities.Requests, asked => Assert.Contains("storage.azure.com", asked.Target, StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task An_identity_that_storage_does_not_know_is_told_in_one_sentence()
    {
        await using var azurite = await TlsAzurite.StartAsync();
        await using var identities = await LoopbackServer.StartAsync();
        identities.Answer("/token", LoopbackServer.Says(Answer("https://somewhere.else"), "application/json"));
        SignIn(azurite, identities);

        var run = await Analyst.RunAsync("matches");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Storage refused the identity", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task An_identity_that_cannot_sign_in_is_told_in_one_sentence()
    {
        await using var azurite = await TlsAzurite.StartAsync();
        await using var identities = await LoopbackServer.StartAsync();
        identities.Answer("/token", LoopbackServer.Says("""{"error":"no such identity"}""", "application/json", 400));
        SignIn(azurite, identities);

        var run = await Analyst.RunAsync("matches");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("No identity could sign in", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private void SignIn(TlsAzurite azurite, LoopbackServer identities)
    {
        Analyst.Environment["AzureWebJobsStorage__tableServiceUri"] = azurite.Tables;
        Analyst.Environment["AzureWebJobsStorage__queueServiceUri"] = azurite.Queues;
        Analyst.Environment["AzureWebJobsStorage__credential"] = "managedidentity";
        Analyst.Environment["AzureWebJobsStorage__clientId"] = Client;
        Analyst.Environment["IDENTITY_ENDPOINT"] = new Uri(identities.Address, "token").AbsoluteUri;
        Analyst.Environment["IDENTITY_HEADER"] = "a header that only the platform knows";
        Analyst.Environment["SSL_CERT_FILE"] = azurite.Certificate;
    }

    private static string Answer(string audience)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var (since, until) = (now - 60, now + 86_400);
        var claims = new { aud = audience, iss = "https://sts.windows.net/11111111-2222-3333-4444-555555555555/", iat = since, nbf = since, exp = until };
        var token = $"{Part(new { alg = "none", typ = "JWT" })}.{Part(claims)}.c2lnbmVk";
        return JsonSerializer.Serialize(new
        {
            access_token = token, expires_on = $"{until}", resource = audience, token_type = "Bearer", client_id = Client,
        });
    }

    private static string Part<T>(T part) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(part)))
        .TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
