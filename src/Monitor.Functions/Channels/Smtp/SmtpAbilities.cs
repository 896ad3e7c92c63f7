using System.Collections.Frozen;
using System.Globalization;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>What a server says in answer to EHLO that it can do (RFC 5321, 4.1.1.1).</summary>
internal sealed class SmtpAbilities
{
    private readonly FrozenDictionary<string, string> _offers;

    private SmtpAbilities(IEnumerable<string> lines) => _offers = lines
        .Select(line => line.Split([' ', '='], 2, StringSplitOptions.TrimEntries))
        .GroupBy(offer => offer[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            offers => offers.Key,
            offers => string.Join(' ', offers.Select(offer => offer.Length > 1 ? offer[1] : "")),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of a server that knows HELO only.</summary>
    public static SmtpAbilities None { get; } = new([]);

    /// <summary>The largest message in octets; 0 when the server does not say.</summary>
    public long MostOctets => long.TryParse(Of("SIZE"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : 0;

    /// <param name="hello">The first line is the server's name.</param>
    public static SmtpAbilities In(SmtpReply hello) => new(hello.Lines.Skip(1));

    public bool Has(string keyword) => _offers.ContainsKey(keyword);

    /// <summary>"AUTH=LOGIN" is how servers of the 1990s wrote "AUTH LOGIN", and some still write both.</summary>
    public bool HasLogin(string mechanism) =>
        Of("AUTH").Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(mechanism, StringComparer.OrdinalIgnoreCase);

    private string Of(string keyword) => _offers.GetValueOrDefault(keyword, "");
}
