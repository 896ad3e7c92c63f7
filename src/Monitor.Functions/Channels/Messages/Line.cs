namespace Monitor.Functions.Channels.Messages;

/// <summary>A line of a section. Whatever it is made from, it is one line of plain text, and leads to the web or nowhere.</summary>
internal abstract record Line
{
    private const int Longest = 700;

    private Line()
    {
    }

    /// <summary>Something to read elsewhere.</summary>
    /// <param name="By">When and by whom.</param>
    public sealed record Reading(string Title, Uri? Link, string By) : Line
    {
        public string Title { get; } = PlainLine.Of(Title, Longest);

        public Uri? Link { get; } = WebLink.Of(Link);

        public string By { get; } = PlainLine.Of(By, Longest);
    }

    /// <summary>A sentence, or the name of what it leads to.</summary>
    public sealed record Said(string Words, Uri? Link = null) : Line
    {
        public string Words { get; } = PlainLine.Of(Words, Longest);

        public Uri? Link { get; } = WebLink.Of(Link);
    }

    /// <summary>A particular and its value.</summary>
    public sealed record Fact(string Label, string Value) : Line
    {
        public string Label { get; } = PlainLine.Of(Label, Longest);

        public string Value { get; } = PlainLine.Of(Value, Longest);
    }

    /// <summary>Words of somebody else, in whatever language they are.</summary>
    /// <param name="By">Who says so; empty for none.</param>
    public sealed record Quote(string Words, string By) : Line
    {
        public string Words { get; } = PlainLine.Of(Words, Longest);

        public string By { get; } = PlainLine.Of(By, Longest);
    }
}
