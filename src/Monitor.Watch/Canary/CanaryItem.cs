using System.Globalization;
using Monitor.Feeds.Reading;

namespace Monitor.Watch.Canary;

/// <summary>
/// One canary: a report of our own wording that says of itself that nothing of it happened. Its words are long enough to
/// be judged without its page, and each has a title, id and address of its own, by which it is new.
/// </summary>
/// <param name="Planted">From when on its feed carries it.</param>
/// <param name="Feed">The address of its feed.</param>
public sealed record CanaryItem(DateTimeOffset Planted, Uri Feed)
{
    private const string IdPrefix = "urn:drawdown-monitor:canary:";

    public string Id => IdPrefix + Stamp;

    public string Title => $"Canary {Stamp}: Pentagon to cut US force in Iraq from 2,500 to 1,400 by the end of the year";

    public Uri Link => new($"{Feed.AbsoluteUri}?of={Stamp}");

    public string Text =>
        "The United States will reduce its troops in Iraq from about 2,500 to 1,400 by 31 December, the Defense Department said. "
        + "The withdrawal of the 1,100 American soldiers begins next month, a spokesman told reporters in Washington, and two bases will be handed over to the Iraqi army. "
        + "Coalition partners were informed of the drawdown before it was announced. "
        + $"This is canary {Stamp} of Drawdown Monitor, planted by the program to test itself: nothing of it happened, and nobody is told of it.";

    private string Stamp => Planted.UtcDateTime.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether the item says that it is a canary, of this installation or of another.</summary>
    public static bool IsOne(FeedItem item) => item.Id?.StartsWith(IdPrefix, StringComparison.Ordinal) == true;

    internal FeedItem ToItem() => new() { Id = Id, Title = Title, Link = Link, Summary = Text, Published = Planted };
}
