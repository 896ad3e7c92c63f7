namespace Monitor.EndToEnd.Tests.Misbehaving;

/// <summary>A way in which servers behave, well or badly, and what is to be said of it.</summary>
/// <param name="Name">In words.</param>
/// <param name="Feeds">How many feeds are served so.</param>
/// <param name="Answer">What one visitor gets.</param>
internal sealed record Conduct(string Name, int Feeds, Func<Visit, CancellationToken, Task> Answer)
{
    /// <summary>The kind of failure as the list of feeds names it; null when the feed can be read.</summary>
    public string? Failure { get; init; }

    /// <summary>A part of the sentence that names it.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether each of its feeds has a host to itself, because what it says holds for all feeds of the host.</summary>
    public bool HasOwnHost { get; init; }

    /// <summary>Whether nobody listens there.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Whether it tells its answers apart, so that a second visit may be told that nothing changed.</summary>
    public bool HasValidators { get; init; } = true;

    public bool IsGood => Failure is null;

    public static IReadOnlyList<Conduct> All { get; } = [.. GoodConduct.All, .. BadConduct.All];
}
