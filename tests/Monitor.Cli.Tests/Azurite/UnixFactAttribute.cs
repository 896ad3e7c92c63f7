namespace Monitor.Cli.Tests.Azurite;

/// <summary>A fact whose doubles are shell scripts.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs a Unix shell." : null;
}
