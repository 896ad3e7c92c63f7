using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>One sentence for each setting of the mail server that cannot be meant.</summary>
internal static class SmtpMistakes
{
    public static IEnumerable<string> In(SmtpOptions options) => options.IsSet ? InSet(options) : InUnset(options);

    private static IEnumerable<string> InUnset(SmtpOptions options)
    {
        if (options.From.Length + options.User.Length + options.Password.Length > 0)
        {
            yield return "Smtp:Host is empty although other settings of the mail server are not: name the server, or remove them.";
        }
    }

    private static IEnumerable<string> InSet(SmtpOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return $"Smtp:Host is '{options.Host}', which is neither a host name nor an address: give one such as smtp.example.org, the port goes into Smtp:Port.";
        }

        if (options.Port is < 0 or > 65535)
        {
            yield return $"Smtp:Port is {options.Port}: give a number from 1 to 65535, or leave it out.";
        }

        if (!MailAddress.TryCreate(options.From, out _))
        {
            yield return $"Smtp:From is '{options.From}', which is no mail address: give one such as alerts@example.org.";
        }

        if (options.HelloName.Length > 0 && Uri.CheckHostName(options.HelloName) == UriHostNameType.Unknown)
        {
            yield return $"Smtp:HelloName is '{options.HelloName}', which is no host name: give one such as monitor.example.org, or leave it out.";
        }

        if (options.Authority.Length > 0 && !IsCertificateFile(options.Authority))
        {
            yield return $"Smtp:Authority is '{options.Authority}', which is no file of certificates in PEM form: name one, or leave it out.";
        }

        foreach (var mistake in InSecurity(options))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<string> InSecurity(SmtpOptions options)
    {
        if (!Enum.TryParse<SmtpSecurity>(options.Security, ignoreCase: true, out var security) || !Enum.IsDefined(security))
        {
            yield return $"Smtp:Security is '{options.Security}': give starttls, implicit or none.";
        }
        else if (security == SmtpSecurity.None && options.User.Length > 0 && !(options.AllowPlainPassword && IsThisMachine(options.Host)))
        {
            yield return "Smtp:Security is none although Smtp:User is set, and a password is never sent unencrypted: give starttls or implicit, "
                + "or, for a server on this machine only, set Smtp:AllowPlainPassword to true.";
        }

        if (options.User.Length > 0 != options.Password.Length > 0)
        {
            yield return "Of Smtp:User and Smtp:Password one is empty: give both, or neither for a server that asks for no login.";
        }
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsCertificateFile(string file)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(file);
            return certificates.Count > 0;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }
}
