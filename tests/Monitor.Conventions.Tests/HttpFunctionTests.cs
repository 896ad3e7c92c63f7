using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Monitor.Conventions.Tests;

/// <summary>Who may call what over HTTP.</summary>
public sealed class HttpFunctionTests
{
    /// <summary>
    /// Open to everybody: what only shows what was found and how the app is doing, and the subscribers' pages, which act on
    /// signed links alone. Whatever else there is changes things or gives out what belongs to others, and takes a function key.
    /// </summary>
    private static readonly HashSet<string> Open =
    [
        "Health", "ListMatches", "ListEvents", "ListLedger", "SyndicateMatches", "SyndicateEvents",
        "ShowPage", "ShowPageFile", "ShowMatch", "ShowCanary", "ListLevels", "ListEventSummaries", "ListMatchSummaries", "ShowEvent", "ListChanges",
        "AddSubscription", "ManageSubscription", "Subscribe", "Confirm", "Manage", "Unsubscribe", "GiveFeedback",
    ];

    private static readonly string[] Shows = ["Health", "List", "Show", "Syndicate"];

    private static List<(string Name, HttpTriggerAttribute Http)> Functions { get; } = House.Functions.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters(), (method, parameter) =>
            (method.GetCustomAttribute<FunctionAttribute>()?.Name, Http: parameter.GetCustomAttribute<HttpTriggerAttribute>()))
        .Where(function => function is { Name: not null, Http: not null })
        .Select(function => (function.Name!, function.Http!))
        .ToList();

    [Fact]
    public void A_function_is_open_or_takes_a_function_key() => Assert.All(
        Functions, function => Assert.Equal((function.Name, LevelOf(function.Name)), (function.Name, function.Http.AuthLevel)));

    [Fact]
    public void Every_name_that_is_listed_as_open_is_a_function() => Assert.Empty(Open.Except(Functions.Select(function => function.Name)));

    [Fact]
    public void What_is_open_and_needs_no_signed_link_changes_nothing() => Assert.All(
        Functions.Where(function => Open.Contains(function.Name) && Shows.Any(verb => function.Name.StartsWith(verb, StringComparison.Ordinal))),
        function => Assert.Empty(function.Http.Methods!.Except(["get", "head"])));

    [Fact]
    public void Every_route_is_written_out_and_met_once() => Assert.Empty(Functions
        .SelectMany(function => function.Http.Methods!, (function, method) => $"{method} {function.Http.Route}")
        .GroupBy(route => route, StringComparer.OrdinalIgnoreCase)
        .Where(route => route.Count() > 1)
        .Select(route => route.Key));

    private static AuthorizationLevel LevelOf(string function) => Open.Contains(function) ? AuthorizationLevel.Anonymous : AuthorizationLevel.Function;
}
