
namespace Monitor.EndToEnd.Tests.Faults;

/// <summary>A fact that needs a small disk of its own, which Linux gives to root alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullDiskFactAttribute : FactAttribute
{
    public FullDiskFactAttribute() => Skip = CanMount.Value ? null : "This user may not mount a small disk.";

    private static readonly Lazy<bool> CanMount = new(() =>
    {
        try
        {
            using var disk = SmallDisk.Mount();
            return true;
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });
}
