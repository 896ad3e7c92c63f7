using System.Collections.Frozen;
using System.Text;

namespace Monitor.Feeds.Reading.Bytes;

/// <summary>Encodings by the names that feeds and servers call them.</summary>
internal static class EncodingNames
{
    // As browsers do (Encoding Standard, 4.2): what calls itself Latin-1 or ASCII is windows-1252 in the wild.
    private static readonly FrozenSet<string> western = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "windows-1252", "cp1252", "cp-1252", "x-cp1252");

    // Likewise: the larger set of characters stands for the smaller one.
    private static readonly FrozenDictionary<string, string> same = new Dictionary<string, string>
    {
        ["utf8"] = "utf-8", ["utf-8n"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8",
        ["gb2312"] = "gb18030", ["gb_2312-80"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["cp936"] = "gb18030",
        ["x-sjis"] = "shift_jis", ["sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["cp932"] = "shift_jis",
        ["ks_c_5601-1987"] = "ks_c_5601-1987", ["euc-kr"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987", ["uhc"] = "ks_c_5601-1987",
        ["big5-hkscs"] = "big5", ["cp950"] = "big5", ["x-x-big5"] = "big5",
        ["iso-8859-9"] = "windows-1254", ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251", ["cp1253"] = "windows-1253",
        ["cp1254"] = "windows-1254", ["cp1255"] = "windows-1255", ["cp1256"] = "windows-1256", ["koi8"] = "koi8-r",
        ["iso8859-2"] = "iso-8859-2", ["iso8859-5"] = "iso-8859-5", ["iso8859-15"] = "iso-8859-15", ["latin2"] = "iso-8859-2",
        ["iso-8859-8-i"] = "iso-8859-8", ["x-user-defined"] = "windows-1252", ["macintosh"] = "macintosh", ["x-mac-roman"] = "macintosh",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsWestern(string name) => western.Contains(name);

    /// <summary>Throws on what it cannot decode. Null for unknown names, and for UTF-16 and UTF-32, which would have been seen by their zero bytes.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            var known = same.GetValueOrDefault(name, name);
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
                known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding is UnicodeEncoding or UTF32Encoding || encoding.CodePage == 65000 ? null : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
