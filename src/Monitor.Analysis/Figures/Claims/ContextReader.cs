using Monitor.Analysis.Figures.Dates;
using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells for each sentence of a text what it may take from the sentences around it.</summary>
internal static class ContextReader
{
    /// <summary>So many sentences before one can have spoken of those whom a number counts.</summary>
    private const int Recent = 4;

    private const int Ahead = 2;

    /// <summary>One context for each sentence, in their order.</summary>
    public static List<Context> Read(List<SentenceFacts> sentences, DateOnly? published)
    {
        var contexts = new List<Context>(sentences.Count);
        var isIraq = sentences.Select(IsIraq).FirstOrDefault(known => known is not null) ?? false;
        var subjects = sentences.ConvertAll(sentence => new ForceReader(sentence).Subject());
        var mainForce = subjects.Find(force => force is not null);
        string? force = null;
        ResolvedDate? date = null;
        var looksBack = sentences.Count > 0 && sentences[0].Sentence.Has(0, int.MaxValue, Cue.Retrospect);
        for (var at = 0; at < sentences.Count; at++)
        {
            isIraq = IsIraq(sentences[at]) ?? (isIraq || (at > 0 && IsOfEach(sentences[at].Sentence) && SpeaksOfIraq(sentences[at - 1])));
            contexts.Add(new Context(isIraq, force, mainForce, at > 0 && SpeaksOfTroops(sentences[at - 1].Sentence), IsAboutTroops(sentences, at), date, looksBack, published));
            force = subjects[at] is { } named && !(named == "coalition" && force is not null) ? named : force;
            date = DateOf(sentences[at], published) ?? date;
        }

        return contexts;
    }

    private static bool IsAboutTroops(List<SentenceFacts> sentences, int at)
    {
        // A headline's number is explained by what follows it.
        var last = at == 0 ? Math.Min(Ahead, sentences.Count - 1) : at - 1;
        for (var near = at == 0 ? 1 : Math.Max(0, at - Recent); near <= last; near++)
        {
            if (SpeaksOfTroops(sentences[near].Sentence) || sentences[near].Sentence.Has(0, int.MaxValue, Cue.Presence) || sentences[near].Triggers.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfTroops(Sentence sentence) =>
        sentence.Has(0, int.MaxValue, Cue.Troops) || sentence.Has(0, int.MaxValue, Cue.People) || sentence.Has(0, int.MaxValue, Cue.Armed);

    // The day that "by then" means in what follows.
    private static ResolvedDate? DateOf(SentenceFacts reading, DateOnly? published)
    {
        ResolvedDate? last = null;
        foreach (var time in reading.Times.Where(time => time.Weekday is null && !time.IsSpan && time.Unit is not (TimeWord.Then or TimeWord.Today)))
        {
            var words = reading.Sentence.Whole[reading.Sentence.Words[time.First].Start..reading.Sentence.Words[time.Last].End];
            last = TimeResolution.Resolve(time, published, isPast: false, words) is { } date && !(date.Latest < published) ? date : last;
        }

        return last;
    }

    // "That leaves 2,500 in each country".
    private static bool IsOfEach(Sentence sentence)
    {
        for (var at = sentence.Find(0, int.MaxValue, Cue.Preposition); at >= 0; at = sentence.Find(at + 1, int.MaxValue, Cue.Preposition))
        {
            if (sentence.Says(at + 1, "each") || (sentence.Says(at + 1, "both") && (sentence.Says(at + 2, "countries") || sentence.Says(at + 2, "theatres") || sentence.Says(at + 2, "theaters"))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfIraq(SentenceFacts reading) =>
        reading.Places.Any(place => place.IsIraq) || reading.Sentence.Words.Any(word => word.Term.IsIraqi);

    private static bool? IsIraq(SentenceFacts reading)
    {
        // "from South Korea to Iraq": it is about those who are elsewhere.
        var isSent = reading.Places.Count == 2 && reading.Places[0] is { IsIraq: false, IsTowards: false } && reading.Places[1] is { IsIraq: true, IsTowards: true }
            && reading.Sentence.Says(reading.Places[0].At - 1, "from");
        for (var at = reading.Places.Count - 1; at >= 0 && !isSent; at--)
        {
            if (reading.Places[at].IsIraq || !reading.Places[at].IsTowards)
            {
                return reading.Places[at].IsIraq || reading.Places[at].IsJoint;
            }
        }

        return isSent ? false : SpeaksOfIraq(reading) ? true : null;
    }
}
