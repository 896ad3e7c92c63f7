using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Monitor.Functions.Tests.Support;

/// <summary>A certificate for a server on this machine, made by an authority of our own, as PEM files.</summary>
internal sealed record ServerCertificate(string Authority, string Certificate, string Key)
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);
    private static readonly DateTimeOffset Until = From.AddDays(30);

    /// <param name="host">Whom the certificate is for.</param>
    public static ServerCertificate Make(string folder, string host)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wish = new CertificateRequest("CN=An authority for tests", authorityKey, HashAlgorithmName.SHA256);
        wish.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = wish.CreateSelfSigned(From, Until);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, From, Until, [1, 2, 3]);
        return new ServerCertificate(
            Write(folder, "authority.pem", authority.ExportCertificatePem()),
            Write(folder, "certificate.pem", certificate.ExportCertificatePem()),
            Write(folder, "key.pem", key.ExportPkcs8PrivateKeyPem()));
    }

    private static string Write(string folder, string name, string pem)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, pem);
        return file;
    }
}
