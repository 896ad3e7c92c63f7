using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Analysis.Figures;

namespace Monitor.Cli.Figures;

/// <summary>Prints figures, for a person or as one JSON object a line.</summary>
internal sealed class FigureReport(TextWriter output, bool asJson)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private int _items;
    private int _stating;
    private int _figures;

    /// <summary>The figures of a text that is no item of a file.</summary>
    public async Task WriteAsync(IReadOnlyList<Figure> figures)
    {
        if (asJson)
        {
            await WriteJsonAsync(null, figures);
        }
        else
        {
            await output.WriteLineAsync(figures.Count == 0 ? "The text states no reduction of troops in Iraq." : string.Join(Environment.NewLine, figures.Select(FigureWords.Of)));
        }
    }

    /// <summary>The figures of one item; a person is spared the items without any.</summary>
    public async Task WriteAsync(FigureItem item, IReadOnlyList<Figure> figures)
    {
        (_items, _stating, _figures) = (_items + 1, _stating + (figures.Count > 0 ? 1 : 0), _figures + figures.Count);
        if (asJson)
        {
            await WriteJsonAsync(item.Id, figures);
        }
        else if (figures.Count > 0)
        {
            await output.WriteLineAsync($"{item.Id} {item.News.Title}".Trim());
            await output.WriteLineAsync(string.Join(Environment.NewLine, figures.Select(FigureWords.Of)));
            await output.WriteLineAsync();
        }
    }

    /// <summary>After the last item: how many were read.</summary>
    public async Task EndAsync()
    {
        if (!asJson)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Counted(_figures, "figure")} in {_stating:N0} of {Counted(_items, "item")}."));
        }
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private Task WriteJsonAsync(string? id, IReadOnlyList<Figure> figures) =>
        output.WriteLineAsync(JsonSerializer.Serialize(new { id, figures = figures.Select(FigureLine.Of) }, Json));
}
