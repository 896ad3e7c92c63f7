namespace Monitor.Analysis.Relevance;

/// <summary>
/// Where a text is while it names no place: where it last was, else what its first sentence is about, else what it
/// names next, for a title may leave the place to the summary.
/// </summary>
/// <param name="sentences">Those of the text, in order.</param>
internal readonly ref struct PlaceContext(ReadOnlySpan<Sentence> sentences)
{
    public const string Iraq = "context";
    public const string Away = "away";
    public const string Unknown = "none";

    /// <summary>"The country" reaches back about this many sentences; beyond it another place is as likely.</summary>
    private const int Reach = 4;

    /// <summary>A place that is named later than this is no longer that of the title.</summary>
    private const int ReachAhead = 2;

    private readonly ReadOnlySpan<Sentence> _sentences = sentences;

    public string At(int position)
    {
        for (var before = position - 1; before >= 0 && position - before <= Reach; before--)
        {
            // "Two decades in Iraq and Afghanistan": either.
            if (PlaceOf(before) != Unknown)
            {
                return IsMixed(before) ? Unknown : PlaceOf(before);
            }
        }

        return position > 0 && PlaceOf(0) != Unknown && !IsMixed(0) ? PlaceOf(0) : Ahead(position);
    }

    private string Ahead(int position)
    {
        for (var after = position + 1; after < _sentences.Length && after - position <= ReachAhead; after++)
        {
            if (IsMixed(after))
            {
                return Unknown;
            }

            if (PlaceOf(after) != Unknown)
            {
                return PlaceOf(after);
            }
        }

        return Unknown;
    }

    private string PlaceOf(int position) =>
        Names(position, Families.Iraq | Families.Local | Families.Theatre) ? Iraq
        : Names(position, Families.Elsewhere) ? Away
        : Unknown;

    private bool IsMixed(int position) => PlaceOf(position) == Iraq && Names(position, Families.Elsewhere);

    private bool Names(int position, Families families) => (_sentences[position].Families & families) != 0;
}
