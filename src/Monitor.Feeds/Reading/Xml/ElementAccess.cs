using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

internal static class ElementAccess
{
    /// <summary>The first child of that name in the feed's own vocabulary that is not empty, or else the first at all.</summary>
    public static XElement? Own(this XElement parent, string name) => parent.OwnAll(name).Fullest();

    /// <summary>Children in the namespace of their parent or in none: so modules with clashing names do not count.</summary>
    public static IEnumerable<XElement> OwnAll(this XElement parent, string name) =>
        parent.Elements().Where(child => child.Is(name)
            && (child.Name.Namespace == parent.Name.Namespace || child.Name.Namespace == XNamespace.None));

    public static XElement? In(this XElement parent, Func<XNamespace, bool> vocabulary, string name) =>
        parent.InAll(vocabulary, name).Fullest();

    public static IEnumerable<XElement> InAll(this XElement parent, Func<XNamespace, bool> vocabulary, string name) =>
        parent.Elements().Where(child => child.Is(name) && vocabulary(child.Name.Namespace));

    /// <summary>The last child of that name that says something: of repeated fields most readers take the last.</summary>
    public static string? OwnLast(this XElement parent, string name) =>
        parent.OwnAll(name).Select(child => child.Trimmed()).LastOrDefault(text => text is not null);

    public static string? Trimmed(this XElement? element) =>
        element?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static string? AttributeText(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute =>
            attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    public static bool Is(this XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static XElement? Fullest(this IEnumerable<XElement> found)
    {
        XElement? first = null;
        foreach (var element in found)
        {
            if (element.HasElements || !string.IsNullOrWhiteSpace(element.Value) || element.HasAttributes)
            {
                return element;
            }

            first ??= element;
        }

        return first;
    }
}
