using System.Linq.Expressions;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Filtering;

/// <summary>Filters made from expressions.</summary>
/// <remarks>
/// Understood: comparisons, and, or, not; properties of the row, its indexer and its typed readers; Equals, Compare and
/// CompareTo without a StringComparison; anything that can be computed without the row. Enumerations compare by number,
/// as the compiler leaves them, although the service stores their names; the published client does the same.
/// </remarks>
internal static class ExpressionFilter
{
    /// <summary>Null when every row passes.</summary>
    /// <exception cref="NotSupportedException">The service cannot evaluate the expression.</exception>
    public static string? Of(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var text = Predicate(filter.Body);
        return text == "true" ? null : text;
    }

    private static string Predicate(Expression expression) => Unwrapped(expression) switch
    {
        var local when LocalValue.IsLocal(local) => FilterLiteral.Of(LocalValue.Of(local)),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => $"{Operand(both.Left)} and {Operand(both.Right)}",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => $"{Operand(either.Left)} or {Operand(either.Right)}",
        BinaryExpression comparison => Comparison(comparison),
        UnaryExpression { NodeType: ExpressionType.Not } negation => $"not {Operand(negation.Operand)}",
        MethodCallExpression { Method.Name: nameof(Equals) } call => Equality(call),
        var truth => $"{Property(truth)} eq true",
    };

    private static string Operand(Expression expression) =>
        LocalValue.IsLocal(expression) ? Predicate(expression) : $"({Predicate(expression)})";

    private static string Comparison(BinaryExpression comparison)
    {
        var name = comparison.NodeType switch
        {
            ExpressionType.Equal => "eq",
            ExpressionType.NotEqual => "ne",
            ExpressionType.LessThan => "lt",
            ExpressionType.LessThanOrEqual => "le",
            ExpressionType.GreaterThan => "gt",
            ExpressionType.GreaterThanOrEqual => "ge",
            _ => throw NotSupported(comparison),
        };
        var (left, right) = IsOrder(comparison, out var call) ? Operands(call) : (comparison.Left, comparison.Right);
        return $"{Value(left)} {name} {Value(right)}";
    }

    // a.CompareTo(b) < 0 and string.Compare(a, b) < 0 say a < b.
    private static bool IsOrder(BinaryExpression comparison, out MethodCallExpression call)
    {
        call = (comparison.Left as MethodCallExpression)!;
        return call is { Method.Name: "CompareTo" or nameof(string.Compare) }
            && LocalValue.IsLocal(comparison.Right)
            && LocalValue.Of(comparison.Right) is 0;
    }

    private static string Equality(MethodCallExpression call)
    {
        var (left, right) = Operands(call);
        return $"{Value(left)} eq {Value(right)}";
    }

    private static (Expression Left, Expression Right) Operands(MethodCallExpression call) => call switch
    {
        { Object: { } target, Arguments: [var other] } => (target, other),
        { Object: null, Arguments: [var left, var right] } => (left, right),
        _ => throw NotSupported(call),
    };

    private static string Value(Expression expression) => LocalValue.IsLocal(expression)
        ? FilterLiteral.Of(LocalValue.Of(expression))
        : Unwrapped(expression) is BinaryExpression or UnaryExpression { NodeType: ExpressionType.Not }
            ? $"({Predicate(expression)})"
            : Property(Unwrapped(expression));

    private static string Property(Expression expression) => expression switch
    {
        MemberExpression { Member: { Name: "Value", DeclaringType: { } type }, Expression: { } inner }
            when Nullable.GetUnderlyingType(type) is not null => Property(Unwrapped(inner)),
        MemberExpression { Expression: { } row, Member: System.Reflection.PropertyInfo member }
            when Unwrapped(row) is ParameterExpression parameter => Column(parameter.Type, member),
        MethodCallExpression { Object: { } row, Arguments: [var name], Method: var method }
            when Unwrapped(row) is ParameterExpression && IsReader(method) && LocalValue.IsLocal(name) => (string)LocalValue.Of(name)!,
        _ => throw NotSupported(expression),
    };

    private static string Column(Type row, System.Reflection.PropertyInfo member) =>
        row == typeof(TableItem) && member.Name == nameof(TableItem.Name) ? "TableName" : EntityMember.NameOf(member);

    private static bool IsReader(System.Reflection.MethodInfo method) =>
        typeof(IDictionary<string, object?>).IsAssignableFrom(method.DeclaringType)
        && method.Name.StartsWith("Get", StringComparison.OrdinalIgnoreCase);

    private static Expression Unwrapped(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } conversion
            && !LocalValue.IsLocal(expression))
        {
            expression = conversion.Operand;
        }

        return expression;
    }

    private static NotSupportedException NotSupported(Expression expression) =>
        new($"The Table service has no filter for {expression}.");
}
