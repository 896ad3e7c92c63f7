using System.Net;
using System.Xml.Linq;

namespace CodeHollow.FeedReader.Parser;

/// <summary>Access by local name in the default namespace in scope, or by the prefix that the document itself uses.</summary>
internal static class XmlAccess
{
    /// <summary>Null where the element itself is null, has no such child, or knows no such prefix.</summary>
    public static XElement Child(this XElement element, string name)
    {
        if (element is null)
        {
            return null;
        }

        var space = element.SpaceOf(name, out var local);
        return space is null ? null : element.Element(space + local);
    }

    /// <summary>Throws for a null element: that is how a document without a channel fails.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements(element.GetDefaultNamespace() + name);

    public static string Text(this XElement element, string name) => element.Child(name)?.Value;

    public static string DecodedText(this XElement element, string name) => WebUtility.HtmlDecode(element.Text(name));

    /// <summary>Throws for a prefix that the document does not declare.</summary>
    public static string PrefixedAttribute(this XElement element, string prefix, string name) =>
        element?.Attribute(element.GetNamespaceOfPrefix(prefix) + name)?.Value;

    private static XNamespace SpaceOf(this XElement element, string name, out string local)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        local = name[(colon + 1)..];
        return colon < 0 ? element.GetDefaultNamespace() : element.GetNamespaceOfPrefix(name[..colon]);
    }
}
