namespace Monitor.Analysis.Relevance;

/// <summary>
/// Where a text is while it names no place: where it last was, else what its first sentence is about, else what it
/// names next, for a title may leave the place to the summary.
/// </summary>
internal sealed class PlaceContext
{
    public const string Iraq = "context";
    public const string Away = "away";
    public const string Unknown = "none";

    /// <summary>"The country" reaches back about this many sentences; beyond it another place is as likely.</summary>
    private const int Reach = 4;

    /// <summary>A place that is named later than this is no longer that of the title.</summary>
    private const int ReachAhead = 2;

    private readonly string[] _places;
    private readonly bool[] _isMixed;

    /// <param name="sentences">What the lexicon found in each sentence of the text, in order.</param>
    public PlaceContext(IReadOnlyList<List<Mention>> sentences)
    {
        _places = [.. sentences.Select(PlaceOf)];
        _isMixed = [.. sentences.Select(mentions => PlaceOf(mentions) == Iraq && mentions.Exists(mention => mention.IsOf(Concept.Elsewhere)))];
    }

    public string At(int position)
    {
        for (var before = position - 1; before >= 0 && position - before <= Reach; before--)
        {
            if (_places[before] != Unknown)
            {
                return _places[before];
            }
        }

        return position > 0 && _places[0] != Unknown ? _places[0] : Ahead(position);
    }

    private string Ahead(int position)
    {
        for (var after = position + 1; after < _places.Length && after - position <= ReachAhead; after++)
        {
            if (_isMixed[after])
            {
                return Unknown;
            }

            if (_places[after] != Unknown)
            {
                return _places[after];
            }
        }

        return Unknown;
    }

    private static string PlaceOf(List<Mention> mentions) =>
        mentions.Exists(mention => mention.IsOf(Concept.Iraq) || mention.IsOf(Concept.Local)) ? Iraq
        : mentions.Exists(mention => mention.IsOf(Concept.Elsewhere)) ? Away
        : Unknown;
}
