using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Monitor.Functions.Web.Syndication;

/// <summary>What the XML formats share.</summary>
internal static class FeedXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Layout = new() { Encoding = new UTF8Encoding(false), Indent = true };

    /// <summary>In UTC, to the second (RFC 3339).</summary>
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static XElement Link(string relation, string type, Uri address) => new(
        Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address.AbsoluteUri));

    public static byte[] Write(XElement root)
    {
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, Layout))
        {
            new XDocument(root).Save(writer);
        }

        return body.ToArray();
    }
}
