namespace Monitor.Analysis.Figures.Wording;

/// <summary>Gathers what the lexicon file says of each word into its term.</summary>
internal sealed class LexiconTerms
{
    private static readonly Forms[] FormOrder = [Forms.Base, Forms.Third, Forms.Past, Forms.Participle, Forms.Gerund];
    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);

    public LexiconTerms(LexiconFile file)
    {
        AddCues(file);
        AddMoves(file);
        AddNames(file);
        AddTimes(file);
        AddNumbers(file);
    }

    /// <summary>Words and phrases, as the file writes them.</summary>
    public IReadOnlyDictionary<string, Term> Terms => _terms;

    private void AddCues(LexiconFile file)
    {
        foreach (var (name, words) in file.Cues)
        {
            var bit = UInt128.One << (int)Enum.Parse<Cue>(name, ignoreCase: true);
            Add(words, term => term with { Cues = term.Cues | bit });
        }
    }

    private void AddMoves(LexiconFile file)
    {
        foreach (var (name, verbs) in file.Verbs)
        {
            AddForms(verbs, (term, form) => term with { Move = MoveOf(name), Forms = term.Forms | form });
        }

        foreach (var (name, nouns) in file.Nouns)
        {
            Add(nouns, term => term with { Move = MoveOf(name), Forms = term.Forms | Forms.Noun });
        }

        foreach (var (name, verbs) in file.Split)
        {
            foreach (var verb in verbs)
            {
                AddForms([verb.Forms], (term, form) => term with { Splits = With(term.Splits, verb.With, MoveOf(name)), SplitForms = term.SplitForms | form });
            }
        }
    }

    private void AddNames(LexiconFile file)
    {
        AddNamed(file.Leaders, (term, name) => term with { Force = name, IsLeader = true });
        AddNamed(file.Nations, (term, name) => term with { Force = name, IsLeader = false });
        AddNamed(file.Places, (term, name) => term with { Place = name });
        AddNamed(file.Elsewhere, (term, name) => term with { Elsewhere = name });
        Add(file.Iraqi, term => term with { IsIraqi = true });
        Add(file.Rivals, term => term with { IsRival = true });
    }

    private void AddTimes(LexiconFile file)
    {
        for (var month = 1; month <= 12; month++)
        {
            Add([file.Months[month - 1], file.ShortMonths[month - 1]], term => term with { Month = month });
        }

        for (var day = 0; day < 7; day++)
        {
            Add([file.Weekdays[day]], term => term with { Weekday = (DayOfWeek)day });
        }

        foreach (var (name, words) in file.Times)
        {
            Add(words, term => term with { Time = Enum.Parse<TimeWord>(name, ignoreCase: true) });
        }

        AddNamed(file.Seasons, (term, months) => term with { Season = (months[0], months[1]) });
        AddNamed(file.Feasts, (term, date) => term with { Feast = (date[0], date[1]) });
    }

    private void AddNumbers(LexiconFile file)
    {
        AddNamed(file.Numbers, (term, number) => term with { Number = number });
        AddNamed(file.Ordinals, (term, ordinal) => term with { Ordinal = ordinal });
        AddNamed(file.Scales, (term, scale) => term with { Scale = scale });
        AddNamed(file.Fractions, (term, parts) => term with { Denominator = parts[1] });
        Add(file.Percent, term => term with { IsPercent = true });
    }

    private static Dictionary<string, Move> With(IReadOnlyDictionary<string, Move> known, IReadOnlyList<string> particles, Move move)
    {
        var splits = new Dictionary<string, Move>(known, StringComparer.Ordinal);
        foreach (var particle in particles)
        {
            splits[particle] = move;
        }

        return splits;
    }

    private static Move MoveOf(string name) => Enum.Parse<Move>(name, ignoreCase: true);

    private void AddForms(IEnumerable<IReadOnlyList<string>> verbs, Func<Term, Forms, Term> change)
    {
        foreach (var verb in verbs)
        {
            foreach (var (word, form) in verb.Zip(FormOrder))
            {
                Add([word], term => change(term, form));
            }
        }
    }

    private void AddNamed(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, Func<Term, string, Term> change)
    {
        foreach (var (name, words) in lists)
        {
            Add(words, term => change(term, name));
        }
    }

    private void AddNamed<TValue>(IReadOnlyDictionary<string, TValue> values, Func<Term, TValue, Term> change)
    {
        foreach (var (word, value) in values)
        {
            Add([word], term => change(term, value));
        }
    }

    private void Add(IEnumerable<string> words, Func<Term, Term> change)
    {
        foreach (var word in words.Where(word => word.Length > 0))
        {
            _terms[word] = change(_terms.GetValueOrDefault(word) ?? new Term { Text = word });
        }
    }
}
