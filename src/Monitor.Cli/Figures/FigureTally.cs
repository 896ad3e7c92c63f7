using System.Globalization;
using System.Text.Json;
using Monitor.Analysis.Figures.Evaluation;

namespace Monitor.Cli.Figures;

/// <summary>Counts how many noted fields were read right, by field.</summary>
internal sealed class FigureTally
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SortedDictionary<string, Count> _fields = new(StringComparer.Ordinal);
    private int _items;
    private int _right;
    private int _unnoted;

    public void Add(FigureComparison comparison)
    {
        (_items, _right, _unnoted) = (_items + 1, _right + (comparison.IsRight ? 1 : 0), _unnoted + comparison.Unnoted.Count);
        foreach (var (name, isRight) in comparison.Fields)
        {
            var count = _fields.GetValueOrDefault(name);
            _fields[name] = isRight switch
            {
                true => count with { Right = count.Right + 1 },
                false => count with { Wrong = count.Wrong + 1 },
                null => count with { Missing = count.Missing + 1 },
            };
        }
    }

    /// <summary>A line for each field and one for all; precision also with every unnoted figure counted as one wrong field.</summary>
    public string Print()
    {
        var all = All;
        var lines = _fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key,-8}{field.Value}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{"all",-8}{all}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{_unnoted} figures that nobody noted: precision {all.PrecisionWith(_unnoted):0.000} with each as one wrong field."))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{_right} of {_items} items entirely right."));
        return string.Join(Environment.NewLine, lines);
    }

    public string PrintJson() => JsonSerializer.Serialize(
        new { Items = _items, ItemsRight = _right, Unnoted = _unnoted, PrecisionWithUnnoted = All.PrecisionWith(_unnoted), All, Fields = _fields }, Json);

    private Count All => _fields.Values.Aggregate(default(Count), (sum, next) => new Count(sum.Right + next.Right, sum.Wrong + next.Wrong, sum.Missing + next.Missing));

    private readonly record struct Count(int Right, int Wrong, int Missing)
    {
        public double Precision => PrecisionWith(0);

        public double Recall => Right / (double)Math.Max(1, Right + Wrong + Missing);

        public double PrecisionWith(int others) => Right / (double)Math.Max(1, Right + Wrong + others);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Right,5} right {Wrong,4} wrong {Missing,4} not read   precision {Precision:0.000}   recall {Recall:0.000}");
    }
}
