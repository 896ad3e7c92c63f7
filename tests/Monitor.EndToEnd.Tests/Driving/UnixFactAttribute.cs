namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>A fact about a signal that Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs the signals of Unix." : null;
}
