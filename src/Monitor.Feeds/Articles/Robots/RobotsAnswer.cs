using Monitor.Feeds.Fetching;

namespace Monitor.Feeds.Articles.Robots;

internal abstract record RobotsAnswer
{
    private RobotsAnswer()
    {
    }

    public sealed record Known(RobotsRules Rules) : RobotsAnswer;

    /// <summary>The host answers, but not about its rules: everything is forbidden for a while (RFC 9309, 2.3.1.4).</summary>
    public sealed record Unknown : RobotsAnswer;

    /// <summary>The host cannot be reached at all.</summary>
    public sealed record Unreachable(FetchFailure Failure) : RobotsAnswer;
}
