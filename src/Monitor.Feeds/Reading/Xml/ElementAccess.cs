using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

internal static class ElementAccess
{
    /// <summary>The first child of that name in the feed's own vocabulary that is not empty, or else the first at all.</summary>
    public static XElement? Own(this XElement parent, string name) => Fullest(parent, null, name);

    /// <summary>Children in the namespace of their parent or in none: so modules with clashing names do not count.</summary>
    public static IEnumerable<XElement> OwnAll(this XElement parent, string name) =>
        parent.Elements().Where(child => child.Is(name) && IsOwn(child, parent));

    public static XElement? In(this XElement parent, Func<XNamespace, bool> vocabulary, string name) => Fullest(parent, vocabulary, name);

    public static IEnumerable<XElement> InAll(this XElement parent, Func<XNamespace, bool> vocabulary, string name) =>
        parent.Elements().Where(child => child.Is(name) && vocabulary(child.Name.Namespace));

    /// <summary>The last child of that name that says something: of repeated fields most readers take the last.</summary>
    public static string? OwnLast(this XElement parent, string name) =>
        parent.OwnAll(name).Select(child => child.Trimmed()).LastOrDefault(text => text is not null);

    public static string? Trimmed(this XElement? element) =>
        element?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string? AttributeText(this XElement element, string name)
    {
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.Value;
            }
        }

        return null;
    }

    public static bool Is(this XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(XElement child, XElement parent) =>
        child.Name.Namespace == parent.Name.Namespace || child.Name.Namespace == XNamespace.None;

    /// <summary>Asked for dozens of fields of every item: so without an enumerator.</summary>
    private static XElement? Fullest(XElement parent, Func<XNamespace, bool>? vocabulary, string name)
    {
        XElement? first = null;
        for (var node = parent.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not XElement child || !child.Is(name) || !(vocabulary?.Invoke(child.Name.Namespace) ?? IsOwn(child, parent)))
            {
                continue;
            }

            if (child.HasElements || child.HasAttributes || !string.IsNullOrWhiteSpace(child.Value))
            {
                return child;
            }

            first ??= child;
        }

        return first;
    }
}
