namespace Monitor.Analysis.Figures.Evaluation;

/// <summary>The figures that a person noted from one report, held against those that were read.</summary>
/// <param name="Fields">Of all noted figures.</param>
/// <param name="Unnoted">Figures that were read and that nobody noted.</param>
public sealed record FigureComparison(IReadOnlyList<ComparedField> Fields, IReadOnlyList<Figure> Unnoted)
{
    /// <summary>Every noted field is right, and nothing else was read.</summary>
    public bool IsRight => Unnoted.Count == 0 && Fields.All(compared => compared.IsRight == true);

    /// <summary>Each noted figure is held against the figure of its force that fits it best, each read figure used once.</summary>
    public static FigureComparison Of(IReadOnlyList<NotedFigure> noted, IReadOnlyList<Figure> read)
    {
        ArgumentNullException.ThrowIfNull(noted);
        ArgumentNullException.ThrowIfNull(read);
        var free = read.ToList();
        var fields = new List<ComparedField>();
        foreach (var figure in noted.OrderByDescending(figure => free.Where(other => other.Force == figure.Force).Select(figure.FieldsRight).DefaultIfEmpty(0).Max()))
        {
            var best = free.Where(other => other.Force == figure.Force).MaxBy(figure.FieldsRight);
            fields.AddRange(figure.HeldAgainst(best));
            _ = best is not null && free.Remove(best);
        }

        return new FigureComparison(fields, free);
    }
}
