using System.Xml.Linq;
using CodeHollow.FeedReader.Parser;

namespace CodeHollow.FeedReader.Feeds;

public class AtomPerson
{
    public AtomPerson()
    {
    }

    public AtomPerson(XElement element)
    {
        Name = element.Text("name");
        EMail = element.Text("email");
        Uri = element.Text("uri");
    }

    public string Name { get; set; }

    public string EMail { get; set; }

    public string Uri { get; set; }

    public override string ToString() => string.IsNullOrEmpty(EMail) ? Name : $"{Name} <{EMail}>".Trim();
}
