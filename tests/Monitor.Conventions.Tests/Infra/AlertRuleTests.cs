using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Monitor.Functions.Telemetry;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>The alert rules look for words of the journal, which may not change alone.</summary>
public sealed partial class AlertRuleTests
{
    private static readonly string Rules = File.ReadAllText(Path.Combine(House.Root.FullName, "infra", "alerts.bicep"));

    private static readonly List<string> Lines =
    [
        .. typeof(Journal).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message).OfType<string>(),
    ];

    [Fact]
    public void Every_phrase_that_a_rule_looks_for_is_written_by_the_journal()
    {
        var phrases = Phrase().Matches(Rules).Select(phrase => phrase.Groups[1].Value).ToList();

        Assert.NotEmpty(phrases);
        Assert.All(phrases, phrase => Assert.Contains(Lines, line => line.Contains(phrase, StringComparison.Ordinal)));
    }

    [GeneratedRegex("Message (?:has|startswith) '([^']+)'")]
    private static partial Regex Phrase();
}
