using System.Globalization;

namespace Azure.Data.Tables.Entities;

/// <summary>Column values between the wire and the types of .NET.</summary>
/// <remarks>
/// JSON has numbers, strings and booleans; <c>name@odata.type</c> beside a string tells what it stands for. The service
/// annotates what it sends in the same way, but a class that reads a row needs no annotation: its member has a type.
/// </remarks>
internal static class EntityValue
{
    public const string Binary = "Edm.Binary";
    public const string Moment = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int64 = "Edm.Int64";

    /// <summary>Null for types that JSON tells apart by itself.</summary>
    public static string? AnnotationOf(object? value) => value switch
    {
        byte[] or BinaryData => Binary,
        long or ulong => Int64,
        double => Double,
        System.Guid => Guid,
        DateTimeOffset or DateTime => Moment,
        _ => null,
    };

    /// <exception cref="NotSupportedException">The service sent an annotation that it does not document.</exception>
    public static object Annotated(string? annotation, string text) => annotation switch
    {
        Binary => Convert.FromBase64String(text),
        Moment => MomentOf(text),
        Double => double.Parse(text, CultureInfo.InvariantCulture),
        Guid => System.Guid.Parse(text),
        Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"Not supported type {annotation}"),
    };

    /// <summary>The wire's value as the type of a member; a type that no column can have yields its default.</summary>
    /// <exception cref="InvalidCastException">The column holds another kind of value.</exception>
    /// <exception cref="ArgumentException">The text names no value of the member's enumeration.</exception>
    public static object? As(Type type, object? value)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return value is null
            ? DefaultOf(type)
            : inner switch
            {
                _ when inner == typeof(string) => value as string,
                _ when inner == typeof(int) => (int)value,
                _ when inner == typeof(bool) => (bool)value,
                _ when inner == typeof(double) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
                _ when inner.IsEnum => Enum.Parse(inner, (string)value),
                _ => FromText(inner, value as string) ?? DefaultOf(type),
            };
    }

    public static DateTimeOffset MomentOf(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static object? FromText(Type type, string? text) => type switch
    {
        _ when type == typeof(byte[]) => Convert.FromBase64String(text!),
        _ when type == typeof(BinaryData) => BinaryData.FromBytes(Convert.FromBase64String(text!)),
        _ when type == typeof(long) => long.Parse(text!, CultureInfo.InvariantCulture),
        _ when type == typeof(ulong) => ulong.Parse(text!, CultureInfo.InvariantCulture),
        _ when type == typeof(System.Guid) => System.Guid.Parse(text!),
        _ when type == typeof(DateTimeOffset) => MomentOf(text!),
        _ when type == typeof(DateTime) => DateTime.Parse(text!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ when type == typeof(ETag) => new ETag(text!),
        _ => null,
    };

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
