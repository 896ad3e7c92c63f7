#nullable disable // The published assembly carries no nullable annotations, and callers must see the same.

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary; keys, timestamp and tag are entries of it too.</summary>
/// <remarks>
/// The typed readers answer null when the property is missing and do not convert between numbers: an Int32 is not
/// read as an Int64. Only dates convert, between <see cref="DateTime"/> and <see cref="DateTimeOffset"/>.
/// </remarks>
public sealed partial class TableEntity : ITableEntity
{
    internal const string ETagProperty = "odata.etag";

    private readonly Dictionary<string, object> _properties;

    public TableEntity()
        : this(null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this(null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => _properties = values == null ? [] : new(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => _properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => _properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(ETagProperty));
        set => _properties[ETagProperty] = value.ToString();
    }

    public string GetString(string key) => (string)Typed(key, typeof(string));

    public byte[] GetBinary(string key) => (byte[])Typed(key, typeof(byte[]));

    public BinaryData GetBinaryData(string key) => (BinaryData)Typed(key, typeof(BinaryData));

    public bool? GetBoolean(string key) => (bool?)Typed(key, typeof(bool));

    public DateTime? GetDateTime(string key) => (DateTime?)Typed(key, typeof(DateTime));

    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)Typed(key, typeof(DateTimeOffset));

    public double? GetDouble(string key) => (double?)Typed(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Typed(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Typed(key, typeof(int));

    public long? GetInt64(string key) => (long?)Typed(key, typeof(long));

    private object Typed(string key, Type wanted)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        object value = _properties.GetValueOrDefault(key) switch
        {
            DateTimeOffset moment when wanted == typeof(DateTime) => moment.UtcDateTime,
            DateTime moment when wanted == typeof(DateTimeOffset) => new DateTimeOffset(moment),
            byte[] bytes when wanted == typeof(BinaryData) => new BinaryData(bytes),
            var stored => stored,
        };
        return value is null || wanted.IsInstanceOfType(value)
            ? value
            : throw new InvalidOperationException($"Cannot return {wanted} type for a {value.GetType()} typed property.");
    }

    /// <summary>A property that holds an Int64 or a Double keeps that type when an Int32 is written over it.</summary>
    private static object Coerce(object existing, object value) => (existing, value) switch
    {
        (double, int number) => (double)number,
        (long, int number) => (long)number,
        (string, DateTime or DateTimeOffset) => value.ToString(),
        _ => value,
    };
}
