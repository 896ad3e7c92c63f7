using System.Text.RegularExpressions;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>azure.yaml leads to what it names.</summary>
public sealed class DeploymentTests
{
    private static string Text { get; } = File.ReadAllText(Path.Combine(House.Root.FullName, "azure.yaml"));

    [Fact]
    public void The_service_is_a_project_of_the_repository() =>
        Assert.Single(new DirectoryInfo(Path.Combine(House.Root.FullName, Said("project"))).EnumerateFiles("*.csproj"));

    [Fact]
    public void The_packages_are_restored_by_a_project_of_the_repository() => Assert.All(
        Regex.Matches(Text, @"run: dotnet restore (\S+)"),
        run => Assert.True(File.Exists(Path.Combine(House.Root.FullName, Said("project"), run.Groups[1].Value)), run.Value));

    [Fact]
    public async Task The_service_is_deployed_to_the_app_that_bears_its_name()
    {
        var service = Regex.Match(Text, @"^services:\n  (\w+):", RegexOptions.Multiline).Groups[1].Value;
        var app = (await Templates.AllAsync())["app.bicep"].Modules.Single(module => module.Name == "site");

        Assert.Contains($"'azd-service-name': '{service}'", app.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_azd_keeps_on_this_machine_is_never_committed() =>
        Assert.Contains(".azure/", File.ReadLines(Path.Combine(House.Root.FullName, ".gitignore")));

    private static string Said(string key) => Regex.Match(Text, $@"^\s+{key}: (\S+)$", RegexOptions.Multiline).Groups[1].Value;
}
