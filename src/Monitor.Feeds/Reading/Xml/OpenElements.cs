using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>The elements that <see cref="LooseXml"/> is in, outermost first, and the tree they are part of.</summary>
internal sealed class OpenElements(int most)
{
    private readonly List<(XElement Element, string Name, string Local)> open = [];
    private readonly Dictionary<string, XNamespace> prefixes = [];
    private XElement? root;
    private int count;

    public bool IsEmpty => open.Count == 0;

    /// <summary>As written, prefix included, of the innermost.</summary>
    public string Name => open[^1].Name;

    public void Append(string words)
    {
        if (open.Count > 0)
        {
            open[^1].Element.Add(new XText(words));
        }
    }

    public void Open(XmlTag tag)
    {
        CloseWhatCannotHold(tag.LocalName);
        var parent = open.Count == 0 ? null : open[^1].Element;
        if (open.Count >= XmlTree.Deepest - 1 || ++count > most)
        {
            XmlTree.Part(parent!);
            return;
        }

        var element = Element(tag, parent);
        parent?.Add(element);
        root ??= element;
        if (root == element || (!tag.IsEmpty && !FieldNames.IsEmpty(tag.LocalName)))
        {
            open.Add((element, tag.Name, tag.LocalName));
        }
    }

    /// <summary>Closes the innermost element of that name and all in it; the root stays open, for what comes behind it.</summary>
    public void Close(string name)
    {
        var index = open.FindLastIndex(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0 && open.Count > 0 && open[^1].Local.Equals(LocalOf(name), StringComparison.OrdinalIgnoreCase))
        {
            index = open.Count - 1;
        }

        CloseFrom(index);
    }

    /// <summary>The whole tree. Half a link, id or date is a wrong one, so where the document broke off in it, it goes.</summary>
    public XElement? Finish()
    {
        foreach (var (element, _, _) in open.Skip(1).Where(entry => FieldNames.IsExact(entry.Element.Name.LocalName)))
        {
            element.Remove();
        }

        return root;
    }

    private void CloseWhatCannotHold(string name)
    {
        if (FieldNames.IsItem(name))
        {
            CloseFrom(open.FindLastIndex(entry => FieldNames.IsItem(entry.Local)));
            return;
        }

        var holder = open.FindLastIndex(entry => FieldNames.IsHolder(entry.Local));
        if (holder >= 0 && holder + 1 < open.Count && FieldNames.Ends(open[holder + 1].Local, name))
        {
            CloseFrom(holder + 1);
        }
    }

    private void CloseFrom(int index)
    {
        if (index > 0)
        {
            open.RemoveRange(index, open.Count - index);
        }
    }

    private XElement Element(XmlTag tag, XElement? parent)
    {
        var plain = parent is null ? XNamespace.None : open[^1].Name.Contains(':', StringComparison.Ordinal) ? DefaultSpace() : parent.Name.Namespace;
        foreach (var (name, value) in tag.Attributes)
        {
            if (name.Equals("xmlns", StringComparison.OrdinalIgnoreCase))
            {
                plain = value.Trim();
            }
            else if (name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase))
            {
                prefixes[name[6..]] = value.Trim();
            }
        }

        var element = new XElement((tag.Prefix.Length == 0 ? plain : Space(tag.Prefix)) + XmlName.Of(tag.LocalName));
        foreach (var (name, value) in tag.Attributes.Where(pair => !pair.Key.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var space = colon <= 0 ? XNamespace.None : Space(name[..colon]);
            element.SetAttributeValue(space + XmlName.Of(name[(colon + 1)..]), value);
        }

        return element;
    }

    /// <summary>The namespace of the nearest element without a prefix: prefixes do not change it.</summary>
    private XNamespace DefaultSpace()
    {
        var index = open.FindLastIndex(entry => !entry.Name.Contains(':', StringComparison.Ordinal));
        return index < 0 ? XNamespace.None : open[index].Element.Name.Namespace;
    }

    private XNamespace Space(string prefix) =>
        prefix == "xml" ? XNamespace.Xml
        : prefixes.TryGetValue(prefix, out var declared) ? declared
        : Vocabulary.Customary.GetValueOrDefault(prefix.ToLowerInvariant(), "urn:undeclared:" + prefix);

    private static string LocalOf(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
