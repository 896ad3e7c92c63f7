namespace CodeHollow.FeedReader.Tests;

/// <summary>Small documents of each format.</summary>
internal static class Documents
{
    public static string Rss(string version, string channel, string attributes = "") =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="{version}" {attributes}><channel>{channel}</channel></rss>""";

    public static string Atom(string inside) =>
        $"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title>{inside}</feed>""";

    public static string Rdf(string inside) =>
        $"""
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="http://harbour.example/"><title>Harbour news</title></channel>{inside}
        </rdf:RDF>
        """;
}
