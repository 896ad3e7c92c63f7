namespace Monitor.EndToEnd.Tests.Syndicating;

/// <summary>A fact that newsboat and the Universal Feed Parser are asked about: skipped where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeedReadersFactAttribute : FactAttribute
{
    public FeedReadersFactAttribute() =>
        Skip = FeedReaders.AreHere ? null : "Needs the Debian packages newsboat and python3-feedparser: apt-get install newsboat python3-feedparser";
}
