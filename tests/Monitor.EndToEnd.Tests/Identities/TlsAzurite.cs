using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Monitor.Cli.Azurite;
using Monitor.Testing;

namespace Monitor.EndToEnd.Tests.Identities;

/// <summary>An Azurite that speaks https, under a certificate of its own, and takes the tokens of an identity.</summary>
internal sealed partial class TlsAzurite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;
    private readonly Dictionary<string, string> _addresses = [];

    private TlsAzurite(string installation)
    {
        WriteCertificate();
        _process = AzuriteCommand.Start(
            ["launcher.js", installation, "--oauth", "basic", "--cert", Certificate, "--key", _folder["key.pem"]],
            _folder["data"],
            AzuritePorts.Free);
        _process.ErrorDataReceived += (_, line) => Debug.WriteLine(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>What a client has to trust.</summary>
    public string Certificate => _folder["certificate.pem"];

    public string Tables => _addresses["Table"];

    public string Queues => _addresses["Queue"];

    public static async Task<TlsAzurite> StartAsync()
    {
        var installation = await AzuriteInstallation.ForThisUser(TimeProvider.System)
            .EnsureAsync(Console.Error, CancellationToken.None);
        var azurite = new TlsAzurite(installation);
        while (azurite._addresses.Count < 3)
        {
            azurite.Hear(await azurite._process.StandardOutput.ReadLineAsync(CancellationToken.None)
                ?? throw new InvalidOperationException("Azurite ended before it listened."));
        }

        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _folder.Dispose();
    }

    private void Hear(string line)
    {
        if (ListeningLine().Match(line) is { Success: true } match)
        {
            _addresses[match.Groups[1].Value] = $"{match.Groups[2].Value}/devstoreaccount1";
        }
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(_folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
    }

    [GeneratedRegex(@"^Azurite (Blob|Queue|Table) service is successfully listening at (https://127\.0\.0\.1:\d+)$")]
    private static partial Regex ListeningLine();
}
