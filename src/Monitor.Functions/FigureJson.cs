using Monitor.Analysis.Figures;

namespace Monitor.Functions;

/// <summary>
/// A figure in JSON with nothing lost: in tables, over HTTP, in webhooks, and in the ledger and events of the command
/// line. What the report does not say is left out. Rows of all versions are read: what is added must be allowed to be
/// missing.
/// </summary>
internal sealed record FigureJson
{
    private const int LongestSentence = 600;

    public required string Force { get; init; }

    public QuantityJson? Before { get; init; }

    public QuantityJson? After { get; init; }

    public QuantityJson? Change { get; init; }

    public double? Share { get; init; }

    public DateJson? By { get; init; }

    public DateJson? Starts { get; init; }

    public string? Place { get; init; }

    public string? Destination { get; init; }

    public required FigureKind Kind { get; init; }

    public required FigureStatus Status { get; init; }

    public SpeakerJson? Speaker { get; init; }

    /// <summary>Left out where a list has no room for it.</summary>
    public string? Sentence { get; init; }

    public int Offset { get; init; }

    public static FigureJson Of(Figure figure) => new()
    {
        Force = figure.Force,
        Before = QuantityJson.Of(figure.Before),
        After = QuantityJson.Of(figure.After),
        Change = QuantityJson.Of(figure.Change),
        Share = figure.Share,
        By = DateJson.Of(figure.By),
        Starts = DateJson.Of(figure.Starts),
        Place = figure.Place,
        Destination = figure.Destination,
        Kind = figure.Kind,
        Status = figure.Status,
        Speaker = figure.Speaker is { } speaker ? new SpeakerJson(speaker.Name, speaker.Role, speaker.IsUnnamed) : null,
        Sentence = figure.Sentence.Text.Length <= LongestSentence ? figure.Sentence.Text : figure.Sentence.Text[..LongestSentence],
        Offset = figure.Sentence.Offset,
    };

    public FigureJson WithoutSentence() => this with { Sentence = null };

    /// <exception cref="InvalidOperationException">It was written without its sentence.</exception>
    public Figure ToFigure() => new()
    {
        Force = Force,
        Before = Before?.ToQuantity(),
        After = After?.ToQuantity(),
        Change = Change?.ToQuantity(),
        Share = Share,
        By = By?.ToDate(),
        Starts = Starts?.ToDate(),
        Place = Place,
        Destination = Destination,
        Kind = Kind,
        Status = Status,
        Speaker = Speaker is { } speaker ? new Speaker(speaker.Name, speaker.Role, speaker.Unnamed) : null,
        Sentence = new FigureSentence(Sentence ?? throw new InvalidOperationException("A figure without its sentence cannot be read back."), Offset),
    };

    /// <param name="About">The report says "about", "some" or the like.</param>
    internal sealed record QuantityJson(long Low, long High, bool About)
    {
        public static QuantityJson? Of(Quantity? quantity) =>
            quantity is null ? null : new QuantityJson(quantity.Low, quantity.High, quantity.IsApproximate);

        public Quantity ToQuantity() => Quantity.Between(Low, High, About);
    }

    internal sealed record DateJson(DateOnly Earliest, DateOnly Latest, DatePrecision Precision, string Words)
    {
        public static DateJson? Of(ResolvedDate? date) =>
            date is null ? null : new DateJson(date.Earliest, date.Latest, date.Precision, date.Words);

        public ResolvedDate ToDate() => new(Earliest, Latest, Precision, Words);
    }

    internal sealed record SpeakerJson(string? Name, string? Role, bool Unnamed);
}
