using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Monitor.Conventions.Tests.Infra;

/// <summary>What the templates set, the code reads; and what the code needs, the templates set.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Settings of the Functions host, which our code never sees.</summary>
    private static readonly string[] OfTheHost = ["APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "AzureWebJobsDisableHomepage"];

    /// <summary>What is known only once Azure has made it.</summary>
    private static readonly Dictionary<string, string> Made = new()
    {
        ["AzureWebJobsStorage__accountName"] = "stexample",
        ["AzureWebJobsStorage__clientId"] = "00000000-0000-0000-0000-000000000000",
        ["Web__PublicAddress"] = "https://func-example.azurewebsites.net",
        ["Web__SigningKey"] = new string('k', 44),
        ["Web__PreviousSigningKey"] = new string('k', 44),
        ["Canary__Operator"] = "",
        ["Smtp__Password"] = "",
    };

    [Fact]
    public async Task The_app_starts_with_what_the_templates_set_by_default() => new ReadSettings(await DefaultsAsync()).Start();

    [Fact]
    public async Task The_app_starts_with_a_mail_server()
    {
        var settings = await DefaultsAsync();
        (settings["Smtp__Host"], settings["Smtp__From"]) = ("smtp.example.org", "alerts@example.org");
        (settings["Smtp__User"], settings["Smtp__Password"]) = ("alerts", "secret");

        new ReadSettings(settings).Start();
    }

    [Theory]
    [InlineData("AzureWebJobsStorage__accountName")]
    [InlineData("Web__SigningKey")]
    public async Task Without_a_setting_that_the_code_needs_the_app_would_not_start(string setting)
    {
        var settings = await DefaultsAsync();
        settings.Remove(setting);

        Assert.Throws<OptionsValidationException>(new ReadSettings(settings).Start);
    }

    [Fact]
    public async Task Every_setting_of_the_templates_is_read_by_the_code_or_the_host()
    {
        var settings = await DefaultsAsync();
        var read = new ReadSettings(settings);

        read.Start();

        Assert.DoesNotContain(settings.Keys.Except(OfTheHost).Except(TriggerSettings()), setting => !read.IsAskedFor(setting));
    }

    [Fact]
    public async Task Every_setting_that_a_trigger_names_is_set()
    {
        var named = TriggerSettings();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except((await DefaultsAsync()).Keys));
    }

    [Fact]
    public async Task The_timer_that_an_alert_rule_waits_for_is_a_function()
    {
        var rules = (await Templates.AllAsync())["alerts.bicep"].Of("variable").Single(variable => variable.Name == "rules").Code;
        var functions = House.Functions.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name);

        Assert.Contains(Operation().Match(rules).Groups[1].Value, functions);
    }

    private static IEnumerable<string> TriggerSettings() => House.Functions.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters())
        .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule ?? "")
        .Where(schedule => schedule.StartsWith('%'))
        .Select(schedule => schedule.Trim('%'));

    private static async Task<Dictionary<string, string>> DefaultsAsync()
    {
        var main = await Templates.MainAsync();
        var parameters = main.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        return main.Of("variable").Single(variable => variable.Name == "settings").Value.EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => Made.GetValueOrDefault(setting.Name) ?? Plain(setting.Value, parameters));
    }

    /// <summary>The text itself, or the default of the parameter that is named, plainly or as string(…).</summary>
    private static string Plain(JsonElement value, Dictionary<string, JsonElement> parameters) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()!
        : parameters.TryGetValue(Named(value), out var given) && given.ValueKind != JsonValueKind.Null ? given.ValueKind == JsonValueKind.String ? given.GetString()! : Code(given)
        : Code(value);

    private static string Named(JsonElement value) => AsText().Match(Code(value)) is { Success: true } match ? match.Groups[1].Value : Code(value);

    private static string Code(JsonElement value) => value.GetProperty("code").GetString()!;

    [GeneratedRegex(@"^string\((\w+)\)$")]
    private static partial Regex AsText();

    [GeneratedRegex(@"OperationName == '(\w+)'")]
    private static partial Regex Operation();
}
