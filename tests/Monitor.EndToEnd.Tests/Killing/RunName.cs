using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>What a run calls itself to servers: what it sent may still be on its way when the next one begins.</summary>
internal static partial class RunName
{
    public static string Of(int run) => $"run-{run}.monitor.example";

    public static int In(string said) => int.Parse(Name().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"run-(\d+)\.")]
    private static partial Regex Name();
}
