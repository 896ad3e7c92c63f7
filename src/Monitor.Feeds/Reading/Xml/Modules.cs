using System.Xml.Linq;

namespace Monitor.Feeds.Reading.Xml;

/// <summary>Fields that modules add to items of whatever format.</summary>
internal static class Modules
{
    private const int MostNames = 20;

    /// <summary>Of Media RSS, which puts its fields beside the others, into a group, or into the medium.</summary>
    public static XElement? Media(XElement item, string name) =>
        item.In(Vocabulary.Media, name)
        ?? item.In(Vocabulary.Media, "group")?.In(Vocabulary.Media, name)
        ?? item.In(Vocabulary.Media, "content")?.In(Vocabulary.Media, name)
        ?? item.In(Vocabulary.Media, "group")?.In(Vocabulary.Media, "content")?.In(Vocabulary.Media, name);

    /// <summary>Every name once, in the order of the feed; null when there is none.</summary>
    public static string? Names(IEnumerable<XElement> persons) =>
        string.Join(", ", persons.Take(MostNames).Select(Name).Where(name => name.Length > 0).Distinct()) is { Length: > 0 } names ? names : null;

    // RSS knows no parts of an author, and yet they were seen there.
    private static string Name(XElement person) =>
        Text.PlainText.InOneLine(MarkedText.FromMarkup(
            person.Parts("name") ?? person.Parts("email") ?? (person.HasElements && person.Parts("uri") is { } address ? address : person)));

    private static XElement? Parts(this XElement person, string name) =>
        person.Elements().FirstOrDefault(part => part.Is(name) && part.Trimmed() is not null);
}
