namespace Monitor.Functions.Channels.Messages;

/// <summary>What is said to one subscriber, before it takes the form of a channel.</summary>
internal sealed record Message
{
    private readonly string _subject = "";
    private readonly string _headline = "";

    /// <summary>32 lower-case hexadecimal digits, the same at every attempt.</summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="Id"/> of the first message of the same event to this subscriber; its own where it is the first.</summary>
    public required string ThreadId { get; init; }

    /// <summary>The words that belong to no section: labels of the channel's own.</summary>
    public required Wording Wording { get; init; }

    /// <summary>One line of at most 200 UTF-16 units.</summary>
    public required string Subject
    {
        get => _subject;
        init => _subject = PlainLine.Of(value, 200);
    }

    /// <summary>What the reader sees first.</summary>
    public required string Headline
    {
        get => _headline;
        init => _headline = PlainLine.Of(value, 300);
    }

    /// <summary>Where the headline leads, if anywhere.</summary>
    public Uri? Address { get; init; }

    /// <summary>How sure it is, and by whom; beside the headline, most telling first.</summary>
    public IReadOnlyList<string> Standing { get; init; } = [];

    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Asks the reader's opinion; empty when the app has no public address.</summary>
    public IReadOnlyList<Link> Opinions { get; init; } = [];

    /// <summary>Why this comes, at the end.</summary>
    public string Footer { get; init; } = "";

    public Uri? Manage { get; init; }

    public Uri? Unsubscribe { get; init; }

    /// <summary>Everything that the reader can do besides reading: opinions, then the subscription.</summary>
    public IEnumerable<Link> Choices => Opinions.Concat(
        new (string Key, Uri? Address)[] { ("manage", Manage), ("unsubscribe", Unsubscribe) }
            .Where(choice => choice.Address is not null)
            .Select(choice => new Link(Wording[choice.Key], choice.Address!)));

    /// <summary>Whether it changes what was known: a new event, a denial, another figure.</summary>
    public bool IsUrgent { get; init; }
}
