using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Monitor.Cli.Local;

/// <summary>A parameter of an HTTP function: the request, or the part of the route that bears its name.</summary>
internal static class HttpArgument
{
    /// <exception cref="BadHttpRequestException">The part of the route is not of the parameter's type.</exception>
    public static object? Bind(ParameterInfo parameter, HttpContext context)
    {
        var type = parameter.ParameterType;
        if (type == typeof(HttpRequest))
        {
            return context.Request;
        }

        var text = Convert.ToString(context.Request.RouteValues[parameter.Name!], CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(text) && (Nullable.GetUnderlyingType(type) is not null || !type.IsValueType)
            ? null
            : Read(text!, type, parameter.Name!);
    }

    private static object? Read(string text, Type type, string name)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or NotSupportedException)
        {
            throw new BadHttpRequestException($"'{text}' is not a valid {name}.", wrong);
        }
    }
}
