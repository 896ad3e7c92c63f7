using System.Linq.Expressions;

namespace Azure.Data.Tables.Filtering;

/// <summary>The parts of a filter that do not speak of the row, and their value here and now.</summary>
internal static class LocalValue
{
    public static bool IsLocal(Expression expression)
    {
        var search = new ParameterSearch();
        search.Visit(expression);
        return !search.Found;
    }

    public static object? Of(Expression expression) => expression is ConstantExpression constant
        ? constant.Value
        : Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)();

    private sealed class ParameterSearch : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found = true;
            return node;
        }
    }
}
