using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>What the server answered (RFC 5321, 4.2).</summary>
/// <param name="Code">From 200 to 599.</param>
/// <param name="Lines">What follows the code, line by line; at least one.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int Longest = 300;

    public bool IsDone => Code is >= 200 and < 300;

    /// <summary>The server waits for more.</summary>
    public bool IsHalfWay => Code is >= 300 and < 400;

    /// <summary>RFC 5321, 4.2.1: the same command may succeed later.</summary>
    public bool MayPass => Code is >= 400 and < 500;

    /// <summary>For the ledger.</summary>
    public override string ToString() => PlainLine.Of($"{Code} {string.Join(' ', Lines)}", Longest);
}
