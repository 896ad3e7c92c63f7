namespace Monitor.Functions.Channels.Messages;

/// <param name="Heading">Empty for none.</param>
internal sealed record Section(string Heading, IReadOnlyList<Line> Lines)
{
    public string Heading { get; } = PlainLine.Of(Heading, 150);
}
