using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells for each sentence of a text what it may take from the sentences around it.</summary>
internal static class ContextReader
{
    /// <summary>One context for each sentence, in their order.</summary>
    public static List<Context> Read(List<SentenceFacts> sentences, DateOnly? published)
    {
        var contexts = new List<Context>(sentences.Count);
        var isIraq = sentences.Select(IsIraq).FirstOrDefault(known => known is not null) ?? false;
        var subjects = sentences.ConvertAll(sentence => new ForceReader(sentence).Subject());
        var mainForce = subjects.Find(force => force is not null);
        string? force = null;
        for (var at = 0; at < sentences.Count; at++)
        {
            isIraq = IsIraq(sentences[at]) ?? isIraq;
            contexts.Add(new Context(isIraq, force, mainForce, at > 0 && sentences[at - 1].Sentence.Has(0, int.MaxValue, Cue.Troops), published));
            force = subjects[at] ?? force;
        }

        return contexts;
    }

    private static bool SpeaksOfIraq(SentenceFacts reading) =>
        reading.Places.Any(place => place.IsIraq) || reading.Sentence.Words.Any(word => word.Term.Text == "iraqi");

    private static bool? IsIraq(SentenceFacts reading)
    {
        for (var at = reading.Places.Count - 1; at >= 0; at--)
        {
            if (reading.Places[at].IsIraq || !reading.Places[at].IsTowards)
            {
                return reading.Places[at].IsIraq || reading.Places[at].IsJoint;
            }
        }

        return SpeaksOfIraq(reading) ? true : null;
    }
}
