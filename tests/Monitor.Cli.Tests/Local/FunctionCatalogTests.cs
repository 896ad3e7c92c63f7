using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Monitor.Cli.Local;

namespace Monitor.Cli.Tests.Local;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Functions_are_found_with_their_settings()
    {
        var functions = Find<ThreeKinds>(new() { ["QUEUE"] = "work", ["SCHEDULE"] = "0 * * * * *" });

        Assert.Equal(["OnQueue", "OnRequest", "OnTime"], functions.Select(function => function.Name).Order());
        Assert.Equal("work", Assert.Single(functions.OfType<LocalFunction.OnQueue>()).Queue);
        Assert.Equal("get", Assert.Single(Assert.Single(functions.OfType<LocalFunction.OnHttp>()).Methods));
    }

    [Fact]
    public void A_missing_setting_is_named()
    {
        var failure = Assert.Throws<LocalRunException>(() => Find<ThreeKinds>(new() { ["QUEUE"] = "work" }));

        Assert.StartsWith("The setting SCHEDULE is missing, and function OnTime needs it", failure.Message);
    }

    [Fact]
    public void A_wrong_schedule_is_told_with_its_function()
    {
        var failure = Assert.Throws<LocalRunException>(
            () => Find<ThreeKinds>(new() { ["QUEUE"] = "work", ["SCHEDULE"] = "hourly" }));

        Assert.StartsWith("The schedule 'hourly' of function OnTime cannot be read", failure.Message);
    }

    [Fact]
    public void A_parameter_that_cannot_be_passed_is_named()
    {
        var failure = Assert.Throws<LocalRunException>(() => Find<WithStrangeParameter>([]));

        Assert.Contains("its parameter wish of type Uri", failure.Message);
    }

    private static ImmutableArray<LocalFunction> Find<T>(Dictionary<string, string?> settings) =>
        FunctionCatalog.Find(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), [typeof(T)]).Functions;

    public sealed class ThreeKinds
    {
        [Function("OnQueue")]
        public static void Queue([QueueTrigger("%QUEUE%")] string message) => GC.KeepAlive(message);

        [Function("OnTime")]
        public static void Time([TimerTrigger("%SCHEDULE%")] TimerInfo timer) => GC.KeepAlive(timer);

        [Function("OnRequest")]
        public static void Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            GC.KeepAlive(request);

        public static void IsNoFunction()
        {
        }
    }

    public sealed class WithStrangeParameter
    {
        [Function("Strange")]
        public static void Run([QueueTrigger("work")] string message, Uri wish) => GC.KeepAlive((message, wish));
    }
}
