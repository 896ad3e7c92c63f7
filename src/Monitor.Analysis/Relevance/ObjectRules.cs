namespace Monitor.Analysis.Relevance;

/// <summary>Answers which forces a reducing word can act on, by <see cref="ModelSettings.Objects"/>.</summary>
internal sealed class ObjectRules
{
    private const int Before = 1;
    private const int After = 2;
    private const int Passive = 4;

    // Reducing concept → force concept → the sides on which the force may stand, added up.
    private readonly Dictionary<string, Dictionary<string, int>> _rules = new(StringComparer.Ordinal);

    public ObjectRules(ModelSettings settings)
    {
        foreach (var (reduce, written) in settings.Objects)
        {
            var forces = _rules[reduce] = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var force in written)
            {
                var concept = force[(force.LastIndexOf(' ') + 1)..];
                forces[concept] = forces.GetValueOrDefault(concept) | SideOf(force);
            }
        }
    }

    public bool Allow(Mention reduce, Mention force, bool isPassive) =>
        _rules.TryGetValue(reduce.Concept, out var forces) && forces.TryGetValue(force.Concept, out var sides)
        && (sides & ((force.First < reduce.First ? Before : After) | (isPassive ? Passive : 0))) != 0;

    private static int SideOf(string written) => written.Split(' ') switch
    {
        ["before", _] => Before,
        ["after", _] => After,
        ["passive", _] => Passive,
        [_] => Before | After,
        _ => throw new FormatException($"The settings name an object as '{written}', which is neither a concept nor one with a side before it."),
    };
}
