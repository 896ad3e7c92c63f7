using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Monitor.Cli.Local;

/// <summary>Calls a function once, on a fresh object of its class.</summary>
internal static class FunctionInvoker
{
    /// <param name="scope">The services of this one invocation.</param>
    /// <param name="bind">The value of each parameter that is no token.</param>
    /// <param name="cancellationToken">What the function gets where it takes a token.</param>
    /// <returns>What the function returned, after waiting for it; null when it returns nothing.</returns>
    public static async Task<object?> InvokeAsync(
        LocalFunction function,
        IServiceProvider scope,
        Func<ParameterInfo, object?> bind,
        CancellationToken cancellationToken)
    {
        var method = function.Method;
        var arguments = method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? cancellationToken : bind(parameter))
            .ToArray();
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope, method.DeclaringType!);
        try
        {
            var returned = method.Invoke(
                instance, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
            return await ResultOfAsync(method.ReturnType, returned);
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private static async Task<object?> ResultOfAsync(Type declared, object? returned)
    {
        if (returned is ValueTask or null)
        {
            await (returned as ValueTask? ?? ValueTask.CompletedTask);
            return null;
        }

        var isGeneric = declared.IsGenericType;
        if (isGeneric && declared.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            returned = declared.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null);
        }

        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return isGeneric ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }
}
