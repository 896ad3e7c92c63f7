namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>A fact about feeds that are not in the repository: skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() =>
        Skip = Repository.SharedFeeds is null ? "There is no folder shared/feeds beside the repository." : null;
}
