using System.Net;
using System.Text;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>
/// One connection's talk with a mail server, step by step. A step answers null to go on. What is refused before the
/// mail itself is spoken of is a fault of the settings or of the moment, and is tried again; a mail or an address that is
/// refused for good (5xx) is not.
/// </summary>
/// <param name="reach">Hears of every stage, for the words about a connection that breaks.</param>
internal sealed class SmtpDialogue(SmtpConnection connection, SmtpOptions options, Action<string> reach) : IAsyncDisposable
{
    private SmtpAbilities _abilities = SmtpAbilities.None;

    private SmtpLine Line => connection.Line;

    public async Task<SendOutcome> DeliverAsync(SmtpMail mail, CancellationToken cancellation)
    {
        var outcome = await GreetAsync(cancellation)
            ?? await SecureAsync(cancellation)
            ?? await LogInAsync(cancellation)
            ?? await NameAsync(mail, cancellation)
            ?? await HandOverAsync(mail, cancellation);
        await connection.LeaveAsync();
        return outcome;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<SendOutcome?> GreetAsync(CancellationToken cancellation)
    {
        reach("at the greeting");
        var greeting = await Line.ListenAsync(cancellation);
        return greeting.IsDone ? await HelloAsync(cancellation) : Later("does not take our mail", greeting);
    }

    private async Task<SendOutcome?> HelloAsync(CancellationToken cancellation)
    {
        var name = options.HelloName.Length > 0 ? options.HelloName : connection.OwnName;
        var reply = await Line.AskAsync($"EHLO {name}", cancellation);
        if (reply.IsDone)
        {
            _abilities = SmtpAbilities.In(reply);
            return null;
        }

        // RFC 5321, 3.2: a server that does not know EHLO is asked in the old way.
        reply = reply.MayPass ? reply : await Line.AskAsync($"HELO {name}", cancellation);
        return reply.IsDone ? null : Later("does not greet us", reply);
    }

    private async Task<SendOutcome?> SecureAsync(CancellationToken cancellation)
    {
        if (options.SecurityKind != SmtpSecurity.StartTls)
        {
            return null;
        }

        reach("at STARTTLS");
        if (!_abilities.Has("STARTTLS"))
        {
            return Later("offers no STARTTLS, without which nothing is sent; see Smtp:Security");
        }

        var reply = await Line.AskAsync("STARTTLS", cancellation);
        if (!reply.IsDone)
        {
            return Later("does not begin TLS", reply);
        }

        if (Line.HasUnread)
        {
            return Later("said more before TLS than it was asked; somebody may be interfering");
        }

        await connection.SecureAsync(cancellation);
        _abilities = SmtpAbilities.None;
        return await HelloAsync(cancellation);
    }

    private async Task<SendOutcome?> LogInAsync(CancellationToken cancellation)
    {
        if (options.User.Length == 0)
        {
            return null;
        }

        reach("at the login");
        if (!connection.IsSecure && !(options.AllowPlainPassword && IPAddress.IsLoopback(connection.Server)))
        {
            return Later("would get the password unencrypted; see Smtp:Security");
        }

        string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        var reply = _abilities.HasLogin("PLAIN")
            ? await AuthenticateAsync("AUTH PLAIN", [Encoded($"\0{options.User}\0{options.Password}")], cancellation)
            : await AuthenticateAsync("AUTH LOGIN", [Encoded(options.User), Encoded(options.Password)], cancellation);
        return reply.IsDone ? null : Later("refuses our login", reply);
    }

    private async Task<SmtpReply> AuthenticateAsync(string command, IEnumerable<string> answers, CancellationToken cancellation)
    {
        var reply = await Line.AskAsync(command, cancellation);
        foreach (var answer in answers.TakeWhile(_ => reply.IsHalfWay))
        {
            reply = await Line.AskAsync(answer, cancellation);
        }

        return reply;
    }

    /// <summary>Names sender and recipient.</summary>
    private async Task<SendOutcome?> NameAsync(SmtpMail mail, CancellationToken cancellation)
    {
        if (mail.NeedsUtf8 && !_abilities.Has("SMTPUTF8"))
        {
            return new SendOutcome.Permanent("The address needs a mail server that knows SMTPUTF8, and ours does not.");
        }

        if (_abilities.MostOctets is > 0 and var most && mail.Message.Length > most)
        {
            return new SendOutcome.Permanent($"The mail has {mail.Message.Length} bytes, more than the {most} that the mail server takes.");
        }

        reach("at the sender's address");
        var reply = await Line.AskAsync($"MAIL FROM:<{mail.From.Value}>{Parameters(mail)}", cancellation);
        if (!reply.IsDone)
        {
            return Refused("our address as sender", reply);
        }

        reach("at the recipient's address");
        reply = await Line.AskAsync($"RCPT TO:<{mail.To.Value}>", cancellation);
        return reply.IsDone ? null : Refused("the recipient's address", reply);
    }

    private async Task<SendOutcome> HandOverAsync(SmtpMail mail, CancellationToken cancellation)
    {
        reach("before the message");
        var reply = await Line.AskAsync("DATA", cancellation);
        if (!reply.IsHalfWay)
        {
            return Refused("the message", reply);
        }

        reach("in the middle of the message");
        reply = await Line.HandOverAsync(mail.Message, cancellation);
        return reply.IsDone ? new SendOutcome.Acknowledged(reply.ToString()) : Refused("the message", reply);
    }

    private string Parameters(SmtpMail mail)
    {
        var size = _abilities.Has("SIZE") ? $" SIZE={mail.Message.Length}" : "";
        var body = mail.IsEightBit && _abilities.Has("8BITMIME") ? " BODY=8BITMIME" : "";
        return size + body + (mail.NeedsUtf8 ? " SMTPUTF8" : "");
    }

    private static SendOutcome.Temporary Later(string what, SmtpReply? reply = null) =>
        new(reply is null ? $"The mail server {what}." : $"The mail server {what}: {reply}", null);

    private static SendOutcome Refused(string what, SmtpReply reply) => reply.MayPass
        ? new SendOutcome.Temporary($"The mail server does not take {what} yet: {reply}", null)
        : new SendOutcome.Permanent($"The mail server refuses {what}: {reply}");
}
