using System.Globalization;
using System.Text;

namespace Monitor.Feeds.Articles.Robots;

/// <summary>A path of robots.txt: * stands for anything, $ at the end for the end (RFC 9309, 2.2.3).</summary>
internal sealed class PathPattern
{
    private readonly string[] pieces;
    private readonly bool isWhole;

    public PathPattern(string text)
    {
        isWhole = text.EndsWith('$');
        pieces = Normal(isWhole ? text[..^1] : text).Split('*');
        Length = text.Length;
    }

    /// <summary>The longest pattern that matches decides.</summary>
    public int Length { get; }

    /// <param name="path">As <see cref="Normal"/> gives it.</param>
    public bool Matches(string path)
    {
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        if (pieces.Length == 1)
        {
            return !isWhole || path.Length == pieces[0].Length;
        }

        // The first place for each piece is as good as any later one, so there is no going back.
        var at = pieces[0].Length;
        foreach (var piece in isWhole ? pieces[1..^1] : pieces[1..])
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + piece.Length;
        }

        return !isWhole || (path.Length - at >= pieces[^1].Length && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }

    /// <summary>One way to write each path: escaped where it must be, with capital digits (RFC 9309, 2.2.2).</summary>
    public static string Normal(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                text.Append(Escape(path.AsSpan(i + 1, 2)));
                i += 2;
            }
            else if (path[i] < 128)
            {
                text.Append(path[i]);
            }
            else
            {
                var length = char.IsSurrogatePair(path, i) ? 2 : 1;
                text.Append(Uri.EscapeDataString(path.AsSpan(i, length)));
                i += length - 1;
            }
        }

        return text.ToString();
    }

    private static string Escape(ReadOnlySpan<char> digits)
    {
        var octet = byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return IsUnreserved((char)octet) ? $"{(char)octet}" : $"%{octet:X2}";
    }

    private static bool IsUnreserved(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~';
}
