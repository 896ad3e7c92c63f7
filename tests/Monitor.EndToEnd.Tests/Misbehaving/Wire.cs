using System.Text;
using Monitor.EndToEnd.Tests.News;

namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>A feed of the town: one report that only it has, and general news.</summary>
/// <param name="Number">Its own, from 1.</param>
/// <param name="Conduct">How it is served.</param>
/// <param name="Address">Where.</param>
internal sealed record Wire(int Number, Conduct Conduct, Uri Address)
{
    private const int GeneralNews = 3;
    private const int NewsEvery = 8;

    private static readonly DateTimeOffset LongAgo = new(2020, 1, 31, 8, 0, 0, TimeSpan.Zero);

    /// <summary>With letters that a wrong encoding would spoil.</summary>
    public string Title => $"United States to withdraw {Number + 100} troops from Iraq, André Müller reports";

    /// <summary>Whether its report is news, which is told: an alert costs storage more than all the rest of a feed's poll.</summary>
    public bool IsNews => Number % NewsEvery == 0;

    public string ETag => $"\"wire-{Number}\"";

    public string Text => NewsWire.Feed($"wire-{Number}", Headlines().Select(headline => headline with { Published = IsNews ? null : LongAgo }));

    public byte[] Body => Encoding.UTF8.GetBytes(Text);

    private IEnumerable<Headline> Headlines() =>
    [
        new(Title, $"The Pentagon will reduce the number of American troops in Iraq by {Number + 100}, the Defense Department said."),
        .. Headline.Other.Skip(Number % (Headline.Other.Count - GeneralNews)).Take(GeneralNews),
    ];
}
