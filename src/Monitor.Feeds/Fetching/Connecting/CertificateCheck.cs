using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Monitor.Feeds.Fetching.Connecting;

/// <summary>Accepts the certificates that the platform accepts, and says in words what is wrong with the others.</summary>
internal static class CertificateCheck
{
    /// <summary>For <see cref="SslClientAuthenticationOptions.RemoteCertificateValidationCallback"/>.</summary>
    /// <exception cref="RefusedConnectionException">The platform does not accept the certificate.</exception>
    public static bool IsValid(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        var host = (sender as SslStream)?.TargetHostName ?? "the host";
        var faults = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        var words = $"No secure connection to {host} could be made: {Words(certificate, faults, errors)}.";
        throw new RefusedConnectionException(new FetchFailure(FetchFailureKind.TlsFailure, words));
    }

    private static string Words(X509Certificate? certificate, X509ChainStatusFlags faults, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "it showed no certificate";
        }

        if (faults.HasFlag(X509ChainStatusFlags.Revoked))
        {
            return "its certificate was revoked";
        }

        if (faults.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            return $"its certificate has expired or is not valid yet (valid from {certificate.GetEffectiveDateString()} to {certificate.GetExpirationDateString()})";
        }

        return errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? "its certificate was made for another host"
            : "its certificate was made by nobody whom this machine trusts";
    }
}
