using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Filtering;

/// <summary>Filters made from interpolated text: what is interpolated becomes a literal, quoted and escaped.</summary>
internal static class InterpolatedFilter
{
    /// <exception cref="ArgumentException">An argument has a type that no literal stands for.</exception>
    public static string? Of(FormattableString? filter)
    {
        var literals = filter?.GetArguments().Select((value, index) => (object)Literal(value, index)).ToArray();
        return filter is null ? null : string.Format(CultureInfo.InvariantCulture, filter.Format, literals!);
    }

    private static string Literal(object? value, int index) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or decimal or float or double =>
            Convert.ToString(value, CultureInfo.InvariantCulture)!,
        long or ulong => $"{Convert.ToString(value, CultureInfo.InvariantCulture)}L",
        Guid id => $"guid'{id}'",
        byte[] bytes => FilterLiteral.Binary(bytes),
        BinaryData bytes => FilterLiteral.Binary(bytes.ToMemory().Span),
        DateTimeOffset moment => FilterLiteral.Moment(moment.UtcDateTime),
        DateTime moment => FilterLiteral.Moment(moment.ToUniversalTime()),
        string or char or StringBuilder => FilterLiteral.Quoted(value.ToString()!),
        _ => throw new ArgumentException($"Unable to convert argument {index} from type {value.GetType()} to an OData literal."),
    };
}
