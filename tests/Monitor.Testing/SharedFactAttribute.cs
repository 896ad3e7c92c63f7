using Xunit;

namespace Monitor.Testing;

/// <summary>A fact about data that are not in the repository: skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() =>
        Skip = SharedData.Folder is null ? "There is no folder shared/ with articles/ and feeds/ beside the repository." : null;
}
