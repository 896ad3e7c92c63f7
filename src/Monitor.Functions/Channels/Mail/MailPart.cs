using System.Text;

namespace Monitor.Functions.Channels.Mail;

/// <summary>One form of the text: plain or HTML.</summary>
/// <param name="Subtype">"plain" or "html".</param>
internal sealed record MailPart(string Subtype, string Text)
{
    /// <summary>RFC 5322, 2.1.1.</summary>
    private const int MostOctets = 998;

    /// <param name="eightBit">Whether octets beyond ASCII may stand as they are.</param>
    public string Write(bool eightBit)
    {
        var asIs = eightBit && Text.Split('\n').All(line => Encoding.UTF8.GetByteCount(line) < MostOctets);
        var headers = new MailHeaders()
            .Add("Content-Type", $"text/{Subtype}; charset=utf-8")
            .Add("Content-Transfer-Encoding", asIs ? "8bit" : "quoted-printable");
        return $"{headers}\r\n{(asIs ? Text.ReplaceLineEndings("\r\n").TrimEnd() + "\r\n" : QuotedPrintable.Of(Text))}";
    }
}
