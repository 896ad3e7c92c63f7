using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Monitor.Testing;

namespace Monitor.Feeds.Tests.Fetching;

/// <summary>A server on this machine that speaks TLS with a certificate of its own making.</summary>
internal static class TlsServer
{
    /// <param name="protocol">What it speaks inside, or null for none in particular.</param>
    public static RawServer With(X509Certificate2 certificate, Func<SslStream, CancellationToken, Task> answer, SslApplicationProtocol? protocol = null) =>
        new(async (stream, token) =>
        {
            await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
            try
            {
                await secure.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions
                    {
                        ServerCertificate = certificate,
                        ApplicationProtocols = protocol is { } spoken ? [spoken] : null,
                    },
                    token);
                await answer(secure, token);
            }
            catch (AuthenticationException)
            {
                // The other side did not like the certificate.
            }
        });

    public static X509Certificate2 Certificate(string host, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        names.AddIpAddress(host == "localhost" ? IPAddress.Loopback : IPAddress.Parse("10.9.8.7"));
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(from, until);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
