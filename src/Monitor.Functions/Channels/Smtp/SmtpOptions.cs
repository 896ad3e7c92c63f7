using System.ComponentModel.DataAnnotations;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>The mail server that takes our mail. Without a host no mail is sent.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    /// <summary>The server's name or address. Default none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Default 0: the port that is customary for the security, 587 for starttls, 465 for implicit, 25 for none.</summary>
    public int Port { get; set; }

    /// <summary>"starttls", "implicit" or "none". Default starttls.</summary>
    public string Security { get; set; } = "starttls";

    /// <summary>Whom to log in as; empty for a server that asks for no login.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Who the mail is from: "alerts@example.org" or "Drawdown Monitor &lt;alerts@example.org&gt;".</summary>
    public string From { get; set; } = "";

    /// <summary>Whether the password may go unencrypted to a server on this machine. Default false, and never elsewhere.</summary>
    public bool AllowPlainPassword { get; set; }

    /// <summary>
    /// A PEM file with the certificates of the authority that made the server's; for servers of one's own. Default none:
    /// those that this machine trusts.
    /// </summary>
    public string Authority { get; set; } = "";

    /// <summary>What we call ourselves to the server (RFC 5321, 4.1.1.1). Default the name of this machine.</summary>
    public string HelloName { get; set; } = "";

    /// <summary>
    /// How long a whole attempt may take. Default 30 seconds, and not more: the sender's lease is a minute. RFC 5321,
    /// 4.5.3.2, would wait ten minutes for the answer to a message; we try again later under the same Message-ID instead.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take to connect, and to answer each command but the message itself. Default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan CommandTimeLimit { get; set; } = TimeSpan.FromSeconds(15);

    internal bool IsSet => Host.Length > 0;

    internal SmtpSecurity SecurityKind => Enum.Parse<SmtpSecurity>(Security, ignoreCase: true);

    internal int PortNumber => Port != 0 ? Port : SecurityKind switch
    {
        SmtpSecurity.StartTls => 587,
        SmtpSecurity.Implicit => 465,
        _ => 25,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        SmtpMistakes.In(this).Select(mistake => new ValidationResult(mistake));
}
