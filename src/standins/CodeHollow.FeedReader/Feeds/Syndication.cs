using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

/// <summary>The elements with the prefix "sy", whatever namespace it stands for.</summary>
public class Syndication
{
    public Syndication()
    {
    }

    public Syndication(XElement xelement)
    {
        UpdateBase = xelement.Text("sy:updateBase");
        UpdateFrequency = xelement.Text("sy:updateFrequency");
        UpdatePeriod = xelement.Text("sy:updatePeriod");
    }

    public string UpdatePeriod { get; set; }

    public string UpdateFrequency { get; set; }

    public string UpdateBase { get; set; }
}
