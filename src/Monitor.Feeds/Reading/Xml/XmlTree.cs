using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>A parsed document whose depth is limited, so that whoever walks it by recursion is safe.</summary>
/// <param name="IsFit">False where others had better not walk it: it was too deep, cut, or is of hardly anything but tags.</param>
internal sealed partial record XmlTree(XElement Root, bool IsFit)
{
    /// <summary>Deeper elements lose their tags and keep their text.</summary>
    public const int Deepest = 100;

    // An element takes as much memory as fifty characters: what is of nothing but tags is cut, and no feed is.
    private const int ElementsAlways = 20_000;
    private const int CharactersAnElement = 16;
    private const int CharactersAnElementOfAFeed = 40;

    /// <summary>So deep is nothing that closes again.</summary>
    private const int OutOfSight = 5000;

    private const int MostPrefixes = 50;

    // Setting an attribute looks at all that are there already.
    private const int MostAttributes = 100;

    private static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Throws <see cref="XmlException"/> for what is not well-formed; undeclared prefixes are no error.</summary>
    public static XmlTree Parse(string text)
    {
        try
        {
            return Parse(text, null);
        }
        catch (XmlException) when (WithPrefixes(text) is { } context)
        {
            return Parse(text, context);
        }
    }

    public static int MostElements(string text) => Math.Max(ElementsAlways, text.Length / CharactersAnElement);

    private static XmlTree Parse(string text, XmlParserContext? context)
    {
        var most = MostElements(text);
        var count = 0;
        using var reader = XmlReader.Create(new StringReader(text), settings, context);
        var root = new XElement("root");
        var deepest = 0;
        var parent = root;
        while (count <= most && reader.Read())
        {
            deepest = Math.Max(deepest, reader.Depth);
            if (deepest > OutOfSight)
            {
                throw new XmlException("The elements are too deep for a feed.");
            }

            count += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            parent = Take(reader, parent);
        }

        var isDense = count > Math.Max(ElementsAlways, text.Length / CharactersAnElementOfAFeed);
        return new XmlTree(root.Elements().First(), deepest <= Deepest && !isDense);
    }

    /// <summary>Takes the node at the reader into the tree; returns the element that the next one belongs to.</summary>
    private static XElement Take(XmlReader reader, XElement parent)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.Depth < Deepest:
                var element = Open(reader);
                parent.Add(element);
                return reader.IsEmptyElement ? parent : element;
            case XmlNodeType.EndElement when reader.Depth < Deepest:
                return parent.Parent!;
            case XmlNodeType.Element or XmlNodeType.EndElement:
                Part(parent);
                return parent;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                // Words alone are kept by their element as they are; a node is made only for those that follow others, which
                // would be put together again with every piece.
                parent.Add(parent.IsEmpty ? reader.Value : new XText(reader.Value));
                return parent;
            default:
                return parent;
        }
    }

    /// <summary>Where the tag of an element was that is too deep: words before and after it are not one word.</summary>
    public static void Part(XElement parent)
    {
        if (parent.LastNode is not XText { Value: " " })
        {
            parent.Add(new XText(" "));
        }
    }

    private static XElement Open(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var count = 0; count < MostAttributes && reader.MoveToNextAttribute(); count++)
        {
            // Names carry their namespaces here, so declarations are of no use.
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    /// <summary>The prefixes that no declaration names; null when there is none.</summary>
    private static XmlParserContext? WithPrefixes(string text)
    {
        var count = 0;
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Prefix().EnumerateMatches(text))
        {
            var name = text.AsSpan(prefix.Index, prefix.Length).Trim(" \t\r\n<:").ToString();
            if (name is not ("xml" or "xmlns") && names.LookupNamespace(name) is null
                && !text.Contains("xmlns:" + name, StringComparison.Ordinal) && ++count <= MostPrefixes)
            {
                names.AddNamespace(name, Vocabulary.Customary.GetValueOrDefault(name, "urn:undeclared:" + name));
            }
        }

        return count == 0 ? null : new XmlParserContext(null, names, null, XmlSpace.None);
    }

    [GeneratedRegex(@"[<\s][A-Za-z_][\w.-]{0,40}:(?=[A-Za-z_])")]
    private static partial Regex Prefix();
}
