namespace Monitor.Analysis.Relevance;

/// <summary>Where a text is while it names no place: where it last was, else what its first sentence is about.</summary>
internal sealed class PlaceContext
{
    public const string Iraq = "context";
    public const string Away = "away";
    public const string Unknown = "none";

    /// <summary>"The country" reaches back about this many sentences; beyond it another place is as likely.</summary>
    private const int Reach = 4;

    private string _first = Unknown;
    private string _last = Unknown;
    private int _lastAt;

    public string At(int position) => _last != Unknown && position - _lastAt <= Reach ? _last : _first;

    public void Remember(int position, List<Mention> mentions)
    {
        var place = mentions.Exists(mention => mention.IsOf(Concept.Iraq) || mention.IsOf(Concept.Local)) ? Iraq
            : mentions.Exists(mention => mention.IsOf(Concept.Elsewhere)) ? Away
            : Unknown;
        if (place != Unknown)
        {
            (_last, _lastAt) = (place, position);
        }

        if (position == 0)
        {
            _first = place;
        }
    }
}
