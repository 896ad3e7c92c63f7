using System.Text;

namespace Monitor.Feeds.Tests.Reading;

/// <summary>Changes bytes, takes stretches out, doubles, moves or cuts them, and puts in what parsers stumble over.</summary>
internal static class Damage
{
    private const int LongestStretch = 200;
    private const int MostChanges = 6;

    private static readonly byte[][] stumbles =
    [
        .. new[]
        {
            "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<!", "<?", "</", "/>", "<item>", "</item>", "<entry>",
            "</channel>", "&#0;", "&#x110000;", "&nosuch;", "<!DOCTYPE x [", "<!ENTITY a \"&a;\">", "xmlns:a=\"b\"", "<a:b:c ",
            "\u0000", "\uFEFF", "\uFFFE", "{", "[", "\\u", "encoding=\"utf-16\"", "<title>", "<description>", "0000-00-00", "+99:99",
        }.Select(Encoding.UTF8.GetBytes),
        [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x81], [0x00, 0x00],
    ];

    public static byte[] Do(byte[] whole, byte[] other, Random random)
    {
        var body = whole;
        for (var change = random.Next(MostChanges); change >= 0; change--)
        {
            body = Once(body, other, random);
        }

        return body;
    }

    private static byte[] Once(byte[] body, byte[] other, Random random)
    {
        var from = random.Next(body.Length + 1);
        var to = random.Next(from, Math.Min(body.Length, from + LongestStretch) + 1);
        var stumble = stumbles[random.Next(stumbles.Length)];
        return random.Next(8) switch
        {
            0 => body[..from],
            1 => [.. body[..from], .. body[to..]],
            2 => [.. body[..to], .. body[from..]],
            3 => [.. body[..from], .. other[..random.Next(other.Length)], .. body[to..]],
            4 => [.. body[..from], .. Enumerable.Repeat(stumble, random.Next(1, 50)).SelectMany(bytes => bytes), .. body[to..]],
            5 => [.. body[..from], (byte)random.Next(256), .. body[from..]],
            _ => [.. body[..from], .. stumble, .. body[to..]],
        };
    }
}
