namespace Monitor.EndToEnd.Tests.Mail;

/// <summary>How a mail server treats its senders: shares of the messages, from 0 to 1 together.</summary>
/// <param name="Seed">0 or more.</param>
/// <param name="Refused">Answered with 451.</param>
/// <param name="Cut">Hung up on in the middle of the message.</param>
/// <param name="Lost">Taken, and hung up on before the answer.</param>
internal sealed record MailMood(int Seed, double Refused, double Cut, double Lost)
{
    public static MailMood Good { get; } = new(0, 0, 0, 0);
}
