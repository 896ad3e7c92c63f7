using System.Text.RegularExpressions;

namespace Monitor.Conventions.Tests;

public sealed partial class SourceRuleTests
{
    private const int LongestFile = 250;
    private const int LongestProgram = 60;

    [Fact]
    public void No_file_is_longer_than_its_budget() =>
        Assert.Empty(House.Files.Where(file => Filled(file) > LongestFile).Select(file => $"{House.Relative(file)}: {Filled(file)}"));

    [Fact]
    public void The_function_app_is_composed_on_one_screen() =>
        Assert.InRange(Filled(new FileInfo(Path.Combine(House.Root.FullName, "src", "Monitor.Functions", "Program.cs"))), 1, LongestProgram);

    [Fact]
    public void Namespaces_follow_folders() => Assert.Empty(House.Files
        .Select(file => (Path: House.Relative(file), Namespace: NamespaceLine().Match(File.ReadAllText(file.FullName))))
        .Where(file => file.Namespace.Success && !file.Path.Contains("/standins/", StringComparison.Ordinal))
        .Where(file => file.Namespace.Groups[1].Value != Expected(file.Path))
        .Select(file => $"{file.Path}: {file.Namespace.Groups[1].Value}"));

    [Fact]
    public void Nothing_is_left_for_later_or_folded_away() => Assert.Empty(House.Files
        .Where(file => file.Name != "SourceRuleTests.cs" && LeftForLater().IsMatch(File.ReadAllText(file.FullName)))
        .Select(House.Relative));

    [Fact]
    public void The_Functions_settings_sample_sets_what_the_triggers_read()
    {
        var sample = File.ReadAllText(Path.Combine(House.Root.FullName, "local.settings.sample.json"));

        Assert.Contains("\"PollSchedule\"", sample, StringComparison.Ordinal);
        Assert.Contains("\"AzureWebJobsStorage\": \"UseDevelopmentStorage=true\"", sample, StringComparison.Ordinal);
    }

    private static int Filled(FileInfo file) => File.ReadLines(file.FullName).Count(line => line.Trim().Length > 0);

    private static string Expected(string path) =>
        string.Join('.', Path.GetDirectoryName(path)!.Replace('\\', '/').Split('/').Skip(1));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|^\s*#region", RegexOptions.Multiline)]
    private static partial Regex LeftForLater();
}
