using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Monitor.Functions.Tables;

/// <summary>A list as the JSON text of one property, which holds 32,768 UTF-16 units at most (64 KiB).</summary>
internal static class BoundedJson
{
    private const int Longest = 32_000;

    /// <summary>Cut texts alone are no bound: control characters are written as six units each.</summary>
    /// <param name="shorten">Gives up what matters least.</param>
    public static string Write<T>(T[] list, JsonTypeInfo<T[]> shape, Func<T[], T[]> shorten)
    {
        var text = JsonSerializer.Serialize(list, shape);
        while (text.Length > Longest)
        {
            list = shorten(list);
            text = JsonSerializer.Serialize(list, shape);
        }

        return text;
    }
}
