using System.Buffers;
using System.Net.Mail;

namespace Monitor.Watch.Subscriptions;

/// <summary>Which texts are taken for mail addresses.</summary>
internal static class MailAddressForm
{
    /// <summary>RFC 5321, 4.5.3.1.3, less the brackets.</summary>
    private const int Longest = 254;

    private static readonly SearchValues<char> Specials = SearchValues.Create("\"(),:;<>[\\]");

    /// <summary>
    /// A bare address of visible characters: no display name, no comment, no quoted part, which nobody has and which
    /// could say something else to the next program that reads it.
    /// </summary>
    public static bool IsAddress(string text) =>
        text.Length <= Longest
        && text.All(c => c > ' ' && c != 127 && !char.IsControl(c) && !char.IsWhiteSpace(c))
        && text.AsSpan().IndexOfAny(Specials) < 0
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && Uri.CheckHostName(address.Host) == UriHostNameType.Dns;
}
