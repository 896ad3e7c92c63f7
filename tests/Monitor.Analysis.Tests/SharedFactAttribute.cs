namespace Monitor.Analysis.Tests;

/// <summary>A test that needs the data folder, and says so where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Shared.Folder is null)
        {
            Skip = "No folder shared/ with articles/ stands beside the repository.";
        }
    }
}
