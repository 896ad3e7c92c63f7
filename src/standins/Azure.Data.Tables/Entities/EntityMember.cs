using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>A public property or field of an entity class, and the name of the column that holds it.</summary>
internal sealed class EntityMember
{
    private readonly MemberInfo _member;

    public EntityMember(MemberInfo member)
    {
        _member = member;
        Name = NameOf(member);
        (Type, CanRead, CanWrite) = member switch
        {
            PropertyInfo property => (
                property.PropertyType,
                property.GetMethod is { IsPublic: true },
                property.SetMethod is { IsPublic: true }),
            FieldInfo field => (field.FieldType, true, !field.IsInitOnly),
            _ => throw new ArgumentException("Neither a property nor a field.", nameof(member)),
        };
    }

    public string Name { get; }

    public Type Type { get; }

    public bool CanRead { get; }

    public bool CanWrite { get; }

    public static string NameOf(MemberInfo member) =>
        member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    public object? Get(object entity) => _member is PropertyInfo property
        ? property.GetValue(entity, BindingFlags.DoNotWrapExceptions, null, null, null)
        : ((FieldInfo)_member).GetValue(entity);

    public void Set(object entity, object? value)
    {
        if (_member is PropertyInfo property)
        {
            property.SetValue(entity, value, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
        else
        {
            ((FieldInfo)_member).SetValue(entity, value);
        }
    }
}
