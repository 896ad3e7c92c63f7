using System.Net.Sockets;
using System.Security.Authentication;
using Monitor.Watch.Alerting;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>
/// Hands a mail to the server of the settings, on a connection of its own: RFC 5321 with STARTTLS (RFC 3207), AUTH PLAIN
/// and LOGIN (RFC 4954), 8BITMIME (RFC 6152), SIZE (RFC 1870) and SMTPUTF8 (RFC 6531) where the server offers them.
/// </summary>
internal sealed class SmtpRelay(SmtpOptions options, TimeProvider clock)
{
    public async Task<SendOutcome> SendAsync(SmtpMail mail, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var stage = "when we connected";
        try
        {
            var connection = await SmtpConnection.OpenAsync(options, clock, either.Token);
            await using var dialogue = new SmtpDialogue(connection, options, said => stage = said);
            return await dialogue.DeliverAsync(mail, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Broken($"did not answer in time, {stage}");
        }
        catch (SocketException fault)
        {
            return Broken($"could not be reached: {fault.Message}");
        }
        catch (AuthenticationException fault)
        {
            return Broken($"offers no TLS that we trust: {fault.InnerException?.Message ?? fault.Message}");
        }
        catch (IOException fault)
        {
            return Broken($"{(fault.InnerException is SocketException broken ? $"broke the connection ({broken.Message})" : fault.Message)}, {stage}");
        }
    }

    private SendOutcome.Temporary Broken(string what) => new($"The mail server {options.Host}:{options.PortNumber} {what}.", null);
}
