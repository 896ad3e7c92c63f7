using System.Reflection;
using System.Text.Json;

namespace Monitor.Cli.Local;

/// <summary>A queue message as a parameter of a function.</summary>
internal static class MessageArgument
{
    /// <exception cref="JsonException">The message is not of the parameter's type.</exception>
    public static object? Bind(ParameterInfo parameter, string text)
    {
        var type = parameter.ParameterType;
        if (type == typeof(string))
        {
            return text;
        }

        return type == typeof(BinaryData)
            ? BinaryData.FromString(text)
            : JsonSerializer.Deserialize(text, type, JsonSerializerOptions.Web);
    }
}
