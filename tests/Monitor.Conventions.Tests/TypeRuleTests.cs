using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Monitor.Conventions.Tests;

public sealed class TypeRuleTests
{
    private static readonly string[] StockSuffixes = ["Helper", "Helpers", "Utils", "Util", "Utilities", "Manager", "Service", "Processor", "Common"];

    private static IEnumerable<MethodInfo> Methods => House.Types.SelectMany(type => type.GetMethods(
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.DoesNotContain(House.Types, type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void No_type_ends_in_a_stock_suffix() =>
        Assert.DoesNotContain(House.Types, type => StockSuffixes.Any(suffix => type.Name.EndsWith(suffix, StringComparison.Ordinal)));

    [Fact]
    public void Async_methods_take_their_cancellation_last_and_without_a_default() => Assert.Empty(Methods
        .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !method.Name.Contains('<', StringComparison.Ordinal))
        .Where(method => method.GetParameters() is [.., var last] && TakesCancellation(method) && (last.ParameterType != typeof(CancellationToken) || last.HasDefaultValue))
        .Select(method => $"{method.DeclaringType}.{method.Name}"));

    [Fact]
    public void Function_classes_are_public_and_sealed_with_one_function_each() => Assert.All(
        Methods.Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null).GroupBy(method => method.DeclaringType!),
        functions =>
        {
            Assert.True(functions.Key is { IsPublic: true, IsSealed: true }, functions.Key.Name);
            Assert.Single(functions);
        });

    [Fact]
    public void No_timer_runs_on_startup() => Assert.All(
        Triggers<TimerTriggerAttribute>(), timer => Assert.False(timer.RunOnStartup));

    [Fact]
    public void No_route_lies_under_admin_which_the_host_keeps() => Assert.All(
        Triggers<HttpTriggerAttribute>(), http => Assert.False(http.Route!.StartsWith("admin", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_route_lies_under_api_but_for_those_of_the_page() => Assert.All(
        Triggers<HttpTriggerAttribute>(),
        http => Assert.True(http.Route!.StartsWith("api/", StringComparison.Ordinal) || http.Route is "page/{file}" or "{nothing:maxlength(0)?}", http.Route));

    [Fact]
    public void Every_options_class_is_validated()
    {
        var options = House.Types.Where(type =>
            type.Name.EndsWith("Options", StringComparison.Ordinal) && type.IsPublic && type is { IsClass: true, IsAbstract: false });
        var validated = House.Functions.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(contract => contract.GetGenericArguments()[0]);

        Assert.NotEmpty(options);
        Assert.Empty(options.Except(validated));
    }

    private static List<TTrigger> Triggers<TTrigger>()
        where TTrigger : Attribute
    {
        var triggers = Methods.SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<TTrigger>()).OfType<TTrigger>().ToList();
        Assert.NotEmpty(triggers);
        return triggers;
    }

    private static bool TakesCancellation(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken))
        && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
}
