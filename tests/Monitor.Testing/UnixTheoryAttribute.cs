using Xunit;

namespace Monitor.Testing;

/// <summary>As <see cref="UnixFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = new UnixFactAttribute().Skip;
}
