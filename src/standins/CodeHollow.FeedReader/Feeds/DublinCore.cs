using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

/// <summary>The elements with the prefix "dc", whatever namespace it stands for.</summary>
public class DublinCore
{
    public DublinCore()
    {
    }

    public DublinCore(XElement item)
    {
        Title = item.Text("dc:title");
        Creator = item.Text("dc:creator");
        Description = item.Text("dc:description");
        Publisher = item.Text("dc:publisher");
        DateString = item.Text("dc:date");
        Date = DateText.Read(DateString);
        Language = item.Text("dc:language");
        Rights = item.Text("dc:rights");
    }

    public string Title { get; set; }

    public string Creator { get; set; }

    public string Description { get; set; }

    public string Publisher { get; set; }

    public string DateString { get; set; }

    public DateTime? Date { get; set; }

    public string Language { get; set; }

    public string Rights { get; set; }
}
