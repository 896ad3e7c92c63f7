using System.Globalization;
using System.Text;
using Monitor.Functions.Channels.Messages;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>The connection to a mail server: commands out, replies in.</summary>
/// <remarks>What is no SMTP, and a connection that ends, is an <see cref="IOException"/> that goes on "the server …".</remarks>
/// <param name="limit">How long each command may take.</param>
internal sealed class SmtpLine(Stream stream, TimeSpan limit, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>RFC 5321, 4.5.3.1.5, allows 512 octets; servers were seen to say more.</summary>
    private const int LongestLine = 8192;
    private const int MostLines = 200;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    /// <summary>Whether something came that nobody asked for: before TLS begins, anybody may have sent it (RFC 3207, 6).</summary>
    public bool HasUnread => _start < _end;

    /// <param name="command">Without its line end; never holds one.</param>
    public Task<SmtpReply> AskAsync(string command, CancellationToken cancellation) => WithinLimitAsync(
        async turn =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), turn);
            return await ReadAsync(turn);
        },
        cancellation);

    /// <summary>What the server says of its own accord.</summary>
    public Task<SmtpReply> ListenAsync(CancellationToken cancellation) => WithinLimitAsync(ReadAsync, cancellation);

    /// <summary>The message and its end; only the caller's time limit holds.</summary>
    public async Task<SmtpReply> HandOverAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await stream.WriteAsync(DotStuffing.Of(message.Span), cancellation);
        return await ReadAsync(cancellation);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<SmtpReply> WithinLimitAsync(Func<CancellationToken, Task<SmtpReply>> step, CancellationToken cancellation)
    {
        using var end = new CancellationTokenSource(limit, clock);
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        return await step(turn.Token);
    }

    private async Task<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await ReadLineAsync(cancellation);
            if (!TryParse(line, out var code) || lines.Count == MostLines)
            {
                throw new IOException($"answered '{PlainLine.Of(line, 80)}', which is no SMTP");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(code, lines);
            }
        }
    }

    private static bool TryParse(string line, out int code)
    {
        code = 0;
        return line.Length >= 3
            && int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out code)
            && code is >= 200 and < 600
            && (line.Length == 3 || line[3] is ' ' or '-');
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0)
        {
            await FillAsync(cancellation);
        }

        var line = Encoding.UTF8.GetString(_buffer, _start, length).TrimEnd('\r');
        _start += length + 1;
        return line;
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            throw new IOException("answered without an end of line, which is no SMTP");
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read > 0 ? read : throw new EndOfStreamException("ended the connection");
    }
}
