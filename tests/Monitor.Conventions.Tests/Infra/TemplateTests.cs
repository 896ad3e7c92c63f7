using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>
/// The templates hold together. No compiler is asked: it would need the module registry, which is not where tests run.
/// </summary>
public sealed partial class TemplateTests
{
    /// <summary>The built-in roles that may be given, as Microsoft documents their ids.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["Key Vault Secrets User"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["Key Vault Secrets Officer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
        ["Monitoring Metrics Publisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
    };

    [Fact]
    public async Task Every_template_is_well_formed() =>
        Assert.All(await Templates.AllAsync(), file => Assert.True(file.Value.Mistakes.Count == 0, $"{file.Key}, {string.Join("; ", file.Value.Mistakes)}"));

    [Theory]
    [InlineData("param location string = {")]
    [InlineData("module app 'app.bicep' = {\n  params: {\n    name: name\n")]
    [InlineData("resource 'Microsoft.Storage/storageAccounts@2023-05-01' = {}")]
    public async Task A_template_that_is_not_well_formed_would_be_noticed(string bicep) =>
        Assert.NotEmpty((await Templates.ReadAsync(new Dictionary<string, string> { ["broken.bicep"] = bicep }))["broken.bicep"].Mistakes);

    [Fact]
    public async Task Every_name_that_is_used_is_declared() => Assert.All(
        await Templates.AllAsync(),
        file => Assert.Empty(file.Value.Uses.Except(file.Value.Declarations.Select(declaration => declaration.Name))));

    [Fact]
    public async Task Every_module_is_ours_or_an_Azure_Verified_Module_of_a_pinned_version()
    {
        var files = await Templates.AllAsync();

        Assert.All(files.Values.SelectMany(file => file.Modules), module => Assert.True(
            files.ContainsKey(module.Reference!) || VerifiedModule().IsMatch(module.Reference!), module.Reference));
    }

    [Fact]
    public async Task A_module_of_ours_is_given_what_it_asks_for_and_nothing_else()
    {
        var files = await Templates.AllAsync();

        Assert.All(files.Values.SelectMany(file => file.Modules).Where(module => files.ContainsKey(module.Reference!)), module =>
        {
            var asked = files[module.Reference!].Parameters.ToList();
            Assert.Empty(module.Given.Keys.Except(asked.Select(parameter => parameter.Name)));
            Assert.Empty(asked.Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name).Except(module.Given.Keys));
        });
    }

    [Fact]
    public async Task What_is_taken_from_a_module_of_ours_is_an_output_of_it()
    {
        var files = await Templates.AllAsync();
        var taken = files.SelectMany(file => file.Value.Modules.Where(module => files.ContainsKey(module.Reference!)).SelectMany(module =>
            Regex.Matches(File.ReadAllText(Path.Combine(Templates.Folder.FullName, file.Key)), $@"\b{module.Name}!?\.outputs\.(\w+)")
                .Select(match => (module.Reference, Output: match.Groups[1].Value)))).ToList();

        Assert.NotEmpty(taken);
        Assert.All(taken, use => Assert.Contains(files[use.Reference!].Of("output"), output => output.Name == use.Output));
    }

    [Fact]
    public async Task Roles_bear_the_ids_that_Microsoft_documents()
    {
        var given = (await Templates.AllAsync()).Values.SelectMany(file => file.Of("variable"))
            .Where(variable => variable.Name.EndsWith("Roles", StringComparison.Ordinal))
            .SelectMany(variable => variable.Value.EnumerateObject()).ToList();

        Assert.NotEmpty(given);
        Assert.All(given, role => Assert.Equal(Roles[role.Name], role.Value.GetString()));
        Assert.Equal(given.Count, Templates.Folder.EnumerateFiles("*.bicep").Sum(file => Id().Count(File.ReadAllText(file.FullName))));
    }

    [Fact]
    public async Task Every_parameter_and_output_is_described_and_every_number_has_bounds()
    {
        var files = await Templates.AllAsync();
        var numbers = files["main.bicep"].Parameters.Where(parameter => parameter.Code.Contains(" int", StringComparison.Ordinal));

        Assert.All(
            files.Values.SelectMany(file => file.Parameters.Concat(file.Of("output"))),
            declaration => Assert.True(declaration.Decorators.ContainsKey("description"), declaration.Name));
        Assert.All(numbers, number => Assert.True(
            number.Decorators.ContainsKey("allowed") || (number.Decorators.ContainsKey("minValue") && number.Decorators.ContainsKey("maxValue")), number.Name));
    }

    [Fact]
    public async Task Secrets_are_marked_as_such_and_never_given_out()
    {
        var files = await Templates.AllAsync();
        var secrets = files.Values.SelectMany(file => file.Parameters)
            .Where(parameter => Secret().IsMatch(parameter.Name)).ToList();

        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.True(secret.Decorators.ContainsKey("secure"), secret.Name));
        Assert.All(files.Values.SelectMany(file => file.Of("output")), output =>
            Assert.DoesNotContain(secrets, secret => Regex.IsMatch(output.Code, $@"\b{secret.Name}\b")));
    }

    [Fact]
    public async Task The_parameters_file_names_every_parameter_but_the_key_that_azd_makes()
    {
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Templates.Folder.FullName, "main.parameters.json")));
        var named = file.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name);

        Assert.Equal((await Templates.MainAsync()).Parameters.Select(parameter => parameter.Name).Order(), named.Append("signingKey").Order());
    }

    [Fact]
    public async Task The_readme_explains_every_parameter()
    {
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Templates.Folder.FullName, "main.parameters.json")));
        var readme = await File.ReadAllTextAsync(Path.Combine(Templates.Folder.FullName, "README.md"));

        Assert.All(file.RootElement.GetProperty("parameters").EnumerateObject(), parameter =>
            Assert.Contains($"`{parameter.Value.GetProperty("value").GetString()!.Trim('$', '{', '}')}`", readme, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^br/public:avm/res/[a-z-]+/[a-z-]+:\d+\.\d+\.\d+$")]
    private static partial Regex VerifiedModule();

    [GeneratedRegex(@"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("(?i)password|secret|signingKey")]
    private static partial Regex Secret();
}
