using Monitor.Analysis.Figures.Claims;

namespace Monitor.Analysis.Figures.Amounts;

/// <summary>Reads one number from its first word on: "5,200", "five thousand", "two hundred and fifty", "2.5 thousand".</summary>
internal static class NumberWords
{
    /// <summary>The value and the last word; last is -1 where no number begins. <c>IsBare</c>: it may be a year.</summary>
    public static (long Value, int Last, bool IsBare) Read(Sentence sentence, int at)
    {
        if (sentence.Words[at].Numeral is { } numeral)
        {
            return numeral is { IsWhole: true, IsMoney: false } ? AfterDigits(sentence, at, numeral.Value, numeral.IsBare) : (0, -1, false);
        }

        var word = sentence.Words[at].Term;
        var takesArticle = word.Text is "a" && at + 1 < sentence.Words.Count && sentence.Words[at + 1].Term.Scale > 0;
        if (word.Scale is > 0 and < 1000 && IsOne(sentence, at))
        {
            return (word.Scale, at, false);
        }

        return word.Number >= 0 || takesArticle ? InWords(sentence, at, takesArticle) : (0, -1, false);
    }

    // "Britain's hundred or so trainers", "the dozen medics": one of them, without an article of its own.
    private static bool IsOne(Sentence sentence, int at) =>
        at > 0 && (sentence.Words[at - 1].IsPossessive || sentence.Says(at - 1, "its") || sentence.Says(at - 1, "their") || sentence.Says(at - 1, "the") || sentence.Says(at - 1, "nearly") || sentence.Says(at - 1, "about"));

    private static (long Value, int Last, bool IsBare) AfterDigits(Sentence sentence, int at, long value, bool isBare)
    {
        var scale = at + 1 < sentence.Words.Count ? sentence.Words[at + 1].Term.Scale : 0;
        return scale > 0 && value < 1000 ? (value * scale, at + 1, false) : (value, at, isBare);
    }

    private static (long Value, int Last, bool IsBare) InWords(Sentence sentence, int at, bool takesArticle)
    {
        var (total, group, last) = (0L, takesArticle ? 1L : 0L, at);
        for (var next = takesArticle ? at + 1 : at; next < sentence.Words.Count; next++)
        {
            var term = sentence.Words[next].Term;
            if (term.Number >= 0 && (next == at || group == 0 || group % 10 == 0))
            {
                group += term.Number;
            }
            else if (term.Scale >= 1000 && group > 0)
            {
                (total, group) = (total + (group * term.Scale), 0);
            }
            else if (term.Scale > 0 && group > 0)
            {
                group *= term.Scale;
            }
            else if (!(term.Text == "and" && group >= 100 && next + 1 < sentence.Words.Count && sentence.Words[next + 1].Term.Number >= 0))
            {
                break;
            }

            last = next;
        }

        return (total + group, last, false);
    }
}
