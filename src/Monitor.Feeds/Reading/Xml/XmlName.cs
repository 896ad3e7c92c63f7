using System.Xml;

namespace Monitor.Feeds.Reading.Xml;

internal static class XmlName
{
    /// <summary>The name itself where it is one, else one that is: "a:b:c" and "1st" were seen.</summary>
    public static string Of(string name)
    {
        var mended = name.Replace(':', '_');
        return mended.Length > 0 && XmlConvert.IsStartNCNameChar(mended[0]) ? mended : "_" + mended;
    }
}
