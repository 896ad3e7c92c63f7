using System.Collections.Immutable;
using System.Reflection;

namespace Monitor.Cli.Local;

/// <summary>A function of the app, with its settings filled in.</summary>
internal abstract record LocalFunction
{
    private LocalFunction(string name, MethodInfo method) => (Name, Method) = (name, method);

    public string Name { get; }

    public MethodInfo Method { get; }

    public sealed record OnTimer(string Name, MethodInfo Method, NcrontabSchedule Schedule, bool RunsOnStartup)
        : LocalFunction(Name, Method);

    public sealed record OnQueue(string Name, MethodInfo Method, string Queue)
        : LocalFunction(Name, Method);

    /// <param name="Route">A route template without the prefix of host.json.</param>
    /// <param name="Methods">Empty for all.</param>
    public sealed record OnHttp(string Name, MethodInfo Method, string Route, ImmutableArray<string> Methods)
        : LocalFunction(Name, Method);
}
