using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Monitor.Cli.Local;

/// <summary>Names of settings between percent signs, as trigger attributes may hold them.</summary>
internal static partial class SettingReference
{
    /// <exception cref="LocalRunException">A setting is missing.</exception>
    public static string Resolve(string text, string function, IConfiguration settings) =>
        Reference().Replace(text, match => settings[match.Groups[1].Value] ?? throw new LocalRunException(
            $"The setting {match.Groups[1].Value} is missing, and function {function} needs it: set it, "
            + "for instance as an environment variable, then run again."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
