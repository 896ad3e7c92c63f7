using System.Text;

namespace Monitor.Analysis.Tests.Text;

/// <summary>Texts of all that is hard to cut.</summary>
internal static class OddText
{
    private static readonly string[] Pieces =
    [
        "troops", "Iraq’s", "U.S.", "u.k", "U.S.A", "a.b.c.d.", "Mr.", "Jan. 5", "2,500", "1.3", "3,", "9x", "x9", "s", "S", "José", "ß", "İ", "Москва",
        "美国", "٣", "½", "😀", "\uD800", "-", " - ", "\u2010", "…", "?!", ".\"", ".) ", ". The ", ". ", ".", "!", "\n", "\r\n", "\t", "\u00A0", "\u2028",
        "withdrawals", "internationalization", new('x', 39), new('y', 41), new('z', 97), new('7', 43), "\0", "_", "@", "[", "`", "{", "a", "I",
    ];

    public static string Of(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(60); left > 0; left--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
        }

        return text.ToString();
    }
}
