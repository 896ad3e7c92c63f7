using System.Security.Cryptography;

namespace Monitor.Functions.Composition;

/// <summary>The app's source of chance, safe to use from many threads.</summary>
internal static class Chance
{
    private const int Steps = 1 << 30;

    /// <summary>From 0 up to but not including 1.</summary>
    public static double Next() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}
