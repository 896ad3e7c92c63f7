using Xunit;

namespace Monitor.Testing;

/// <summary>A fact that needs a shell or a signal that Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs the shell and the signals of Unix." : null;
}
