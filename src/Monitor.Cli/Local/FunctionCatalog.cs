using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace Monitor.Cli.Local;

/// <summary>
/// The public <c>[Function]</c> methods of an app, found as the Functions host finds them, so that what runs here is
/// what is deployed.
/// </summary>
internal sealed class FunctionCatalog
{
    private FunctionCatalog(ImmutableArray<LocalFunction> functions) => Functions = functions;

    public ImmutableArray<LocalFunction> Functions { get; }

    /// <exception cref="LocalRunException">A setting is missing, a schedule wrong, or a parameter of no known kind.</exception>
    public static FunctionCatalog Find(IConfiguration settings, params Assembly[] assemblies) =>
        Find(settings, assemblies.SelectMany(assembly => assembly.ExportedTypes));

    /// <inheritdoc cref="Find(IConfiguration, Assembly[])"/>
    public static FunctionCatalog Find(IConfiguration settings, IEnumerable<Type> types) => new(
    [
        .. from type in types
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select Read(function.Name, method, settings),
    ]);

    private static LocalFunction Read(string name, MethodInfo method, IConfiguration settings)
    {
        var triggers = method.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>())
            .OfType<TriggerBindingAttribute>()
            .ToList();
        foreach (var parameter in method.GetParameters())
        {
            RequireBindable(name, parameter, triggers);
        }

        return triggers switch
        {
            [TimerTriggerAttribute timer] =>
                new LocalFunction.OnTimer(name, method, ReadSchedule(name, timer, settings), timer.RunOnStartup),
            [QueueTriggerAttribute queue] =>
                new LocalFunction.OnQueue(name, method, SettingReference.Resolve(queue.QueueName, name, settings)),
            [HttpTriggerAttribute http] =>
                new LocalFunction.OnHttp(name, method, http.Route ?? name, [.. http.Methods ?? []]),
            _ => throw new LocalRunException(
                $"Function {name} cannot run here: it needs exactly one timer, queue or HTTP trigger."),
        };
    }

    private static NcrontabSchedule ReadSchedule(string name, TimerTriggerAttribute timer, IConfiguration settings)
    {
        var text = SettingReference.Resolve(timer.Schedule, name, settings);
        return NcrontabSchedule.TryParse(text, out var schedule, out var reason)
            ? schedule
            : throw new LocalRunException($"The schedule '{text}' of function {name} cannot be read: {reason}.");
    }

    private static void RequireBindable(
        string name, ParameterInfo parameter, IReadOnlyList<TriggerBindingAttribute> triggers)
    {
        var type = parameter.ParameterType;
        var isBindable = parameter.GetCustomAttribute<TriggerBindingAttribute>() switch
        {
            TimerTriggerAttribute => type == typeof(TimerInfo),
            HttpTriggerAttribute => type == typeof(HttpRequest),
            QueueTriggerAttribute => true,
            null => type == typeof(CancellationToken) || triggers.Any(trigger => trigger is HttpTriggerAttribute),
            _ => false,
        };
        if (!isBindable)
        {
            throw new LocalRunException(
                $"Function {name} cannot run here: nothing is known to pass for its parameter {parameter.Name} of type "
                + $"{type.Name}.");
        }
    }
}
