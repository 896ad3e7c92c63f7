namespace Monitor.Feeds.Tests;

/// <summary>A fact about feeds that are not in the repository: skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFeeds.Folder is null)
        {
            Skip = "There is no folder shared/feeds beside the repository.";
        }
    }
}
