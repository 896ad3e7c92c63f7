using System.Xml;

namespace Azure.Data.Tables.Filtering;

/// <summary>Values as OData literals of the Table service, as they stand in a filter made from an expression.</summary>
internal static class FilterLiteral
{
    /// <exception cref="InvalidOperationException">The service has no literal for the type.</exception>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        bool truth => XmlConvert.ToString(truth),
        byte or sbyte or short or int => FormattableString.Invariant($"{value}"),
        long number => $"{XmlConvert.ToString(number)}L",
        double number => Marked(XmlConvert.ToString(number)),
        float number => $"{XmlConvert.ToString(number)}f",
        decimal number => $"{XmlConvert.ToString(number)}M",
        Guid id => $"guid'{id}'",
        DateTimeOffset moment => Moment(moment.UtcDateTime),
        DateTime moment => Moment(moment),
        byte[] bytes => Binary(bytes),
        BinaryData bytes => Binary(bytes.ToMemory().Span),
        _ => throw new InvalidOperationException($"No literal of the Table service stands for a {value.GetType()}."),
    };

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Binary(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexString(bytes)}'";

    public static string Moment(DateTime moment) =>
        $"datetime'{XmlConvert.ToString(moment, XmlDateTimeSerializationMode.RoundtripKind)}'";

    // A whole number without a point would be read as an integer.
    private static string Marked(string number) => number.All(char.IsAsciiDigit) ? $"{number}.0" : number;
}
