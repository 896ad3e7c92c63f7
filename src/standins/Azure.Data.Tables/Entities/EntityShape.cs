using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>The columns of an entity class.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private readonly EntityMember[] _members;

    private EntityShape(Type type)
    {
        var visible = type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is FieldInfo || (member is PropertyInfo property && property.GetIndexParameters().Length == 0))
            .ToArray();

        // A class may implement ITableEntity explicitly; what it does not show is reached through the interface.
        var hidden = typeof(ITableEntity).GetProperties()
            .Where(property => !visible.Any(member => member.Name == property.Name));
        _members = [.. visible
            .Where(member => !member.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Concat(hidden)
            .Select(member => new EntityMember(member))];
    }

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, static key => new EntityShape(key));

    /// <summary>What is sent: everything but the time and the tag, which are the service's to set.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Read(object entity) => _members
        .Where(member => member.CanRead && member.Name is not (nameof(ITableEntity.ETag) or nameof(ITableEntity.Timestamp)))
        .Select(member => KeyValuePair.Create(member.Name, Sent(member.Get(entity))));

    public T Create<T>(Dictionary<string, object?> columns)
    {
        var entity = Activator.CreateInstance<T>();
        foreach (var member in _members.Where(member => member.CanWrite))
        {
            var column = member.Name == nameof(ITableEntity.ETag) ? TableEntity.ETagProperty : member.Name;
            if (columns.TryGetValue(column, out var value))
            {
                member.Set(entity!, EntityValue.As(member.Type, value));
            }
        }

        return entity;
    }

    private static object? Sent(object? value) => value is Enum ? value.ToString() : value;
}
