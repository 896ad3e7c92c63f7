using System.Xml.Linq;

namespace CodeHollow.FeedReader.Feeds;

public class AtomLink
{
    public AtomLink()
    {
    }

    public AtomLink(XElement element)
    {
        Href = (string)element.Attribute("href");
        Relation = (string)element.Attribute("rel");
        LinkType = (string)element.Attribute("type");
        HrefLanguage = (string)element.Attribute("hreflang");
        Title = (string)element.Attribute("title");
    }

    public string Href { get; set; }

    public string Relation { get; set; }

    public string LinkType { get; set; }

    public string HrefLanguage { get; set; }

    public string Title { get; set; }

    public override string ToString() => Href;
}
