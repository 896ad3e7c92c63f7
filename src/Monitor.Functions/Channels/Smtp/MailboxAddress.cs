using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>
/// A mail address as commands and headers may hold it: no space, no bracket, no control character. The domain is written
/// in ASCII, as every server understands it; a local part beyond ASCII needs a server that knows SMTPUTF8.
/// </summary>
internal sealed record MailboxAddress
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private MailboxAddress(string value, string name) => (Value, Name) = (value, name);

    /// <summary>"alerts@example.org".</summary>
    public string Value { get; }

    /// <summary>The name to show; empty for none.</summary>
    public string Name { get; }

    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    public bool NeedsUtf8 => !Ascii.IsValid(Value);

    /// <summary>The address, or null where the text is none.</summary>
    public static MailboxAddress? Of(string text)
    {
        if (!MailAddress.TryCreate(text, out var parsed) || parsed.User.Any(c => char.IsControl(c) || c is ' ' or '<' or '>' or '"'))
        {
            return null;
        }

        try
        {
            var domain = parsed.Host.StartsWith('[') ? parsed.Host : Idn.GetAscii(parsed.Host);
            return new MailboxAddress($"{parsed.User}@{domain}", parsed.DisplayName);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
