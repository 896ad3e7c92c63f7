namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>As <see cref="UnixFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = new UnixFactAttribute().Skip;
}
