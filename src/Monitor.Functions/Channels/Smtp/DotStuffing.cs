using System.Buffers;

namespace Monitor.Functions.Channels.Smtp;

/// <summary>RFC 5321, 4.5.2: a line that begins with a dot gets another one, and a lone dot ends the message.</summary>
internal static class DotStuffing
{
    /// <param name="message">Lines ended by CRLF.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> message)
    {
        var stuffed = new ArrayBufferWriter<byte>(message.Length + 64);
        while (message.Length > 0)
        {
            var end = message.IndexOf("\r\n"u8) is var found and >= 0 ? found + 2 : message.Length;
            if (message[0] == (byte)'.')
            {
                stuffed.Write("."u8);
            }

            stuffed.Write(message[..end]);
            message = message[end..];
        }

        stuffed.Write(stuffed.WrittenSpan.EndsWith("\r\n"u8) || stuffed.WrittenCount == 0 ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return stuffed.WrittenMemory;
    }
}
