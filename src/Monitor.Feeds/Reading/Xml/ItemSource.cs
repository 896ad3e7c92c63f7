using System.Xml.Linq;
using Package = CodeHollow.FeedReader;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>An item or entry element and what the package read of it, where it did.</summary>
internal sealed record ItemSource(XElement Element, Package.FeedItem? Read);
