namespace Monitor.Functions.Channels.Smtp;

/// <summary>How the connection to the mail server is kept from listeners.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By STARTTLS (RFC 3207), without which nothing is sent.</summary>
    StartTls,

    /// <summary>By TLS from the first byte (RFC 8314, 3.3).</summary>
    Implicit,
}
