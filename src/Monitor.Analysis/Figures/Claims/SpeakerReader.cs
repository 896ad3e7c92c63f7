using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells who is quoted in a sentence: the words beside a verb of saying.</summary>
internal sealed class SpeakerReader(Sentence sentence)
{
    private const int Longest = 9;
    private const int AnonymityReach = 20;

    public Speaker? Read()
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (sentence.Is(at, Cue.AccordingTo) && Between(at + 1, EndAfter(at + 1)) is { } source)
            {
                return source;
            }

            if (sentence.Is(at, Cue.Speech) && (Between(StartBefore(at - 1), at - 1) ?? Between(at + 1, EndAfter(at + 1))) is { } speaker)
            {
                return speaker;
            }
        }

        return null;
    }

    private int StartBefore(int last)
    {
        var at = last;
        while (at > 0 && last - at < Longest && sentence.Words[at].Before < Pause.Comma && Belongs(at - 1))
        {
            at--;
        }

        return at;
    }

    private int EndAfter(int first)
    {
        var at = first;
        while (at + 1 < sentence.Words.Count && at - first < Longest && sentence.Words[at + 1].Before < Pause.Comma && Belongs(at + 1))
        {
            at++;
        }

        return at;
    }

    private bool Belongs(int at)
    {
        var word = sentence.Words[at];
        return (word.IsCapital && word.Term.Weekday is null && word.Term.Month == 0) || word.Is(Cue.Person) || word.Is(Cue.Office) || word.Term.Force is not null
            || word.Term.Number is > 1 and < 10 || word.Is(Cue.Modifier) || word.Is(Cue.Anonymity) || word.Term.Text is "a" or "an" or "for"
            || (word.Term.Text.Length == 0 && sentence.Is(at + 1, Cue.Person)); // "senior officials", "congressional aides"
    }

    private Speaker? Between(int first, int last)
    {
        last = Math.Min(last, sentence.Words.Count - 1);
        while (first <= last && first >= 0 && IsIdle(first))
        {
            first++;
        }

        if (first < 0 || last < first || !IsSomebody(first, last))
        {
            return null;
        }

        var name = NameStart(first, last);
        var isUnnamed = name > last && (sentence.Has(first, last, Cue.Unnamed) || sentence.Has(first, last + AnonymityReach, Cue.Anonymity));
        return new Speaker(name <= last ? Slice(name, last) : null, name > first ? Slice(first, name - 1) : null, isUnnamed);
    }

    private bool IsIdle(int at) => sentence.Is(at, Cue.Modifier) && !sentence.Is(at, Cue.Office) && sentence.Words[at].Term.Force is null && !sentence.Words[at].IsCapital || sentence.Words[at].Term.Text is "a" or "an" or "the";

    private bool IsSomebody(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (sentence.Is(at, Cue.Person) || sentence.Is(at, Cue.Office) || sentence.Words[at].Term.IsLeader || IsName(at))
            {
                return true;
            }
        }

        return false;
    }

    // The name is the run of capitals at the end that are no role, no office and no nation.
    private int NameStart(int first, int last)
    {
        var at = last + 1;
        while (at > first && IsName(at - 1))
        {
            at--;
        }

        return at;
    }

    private bool IsName(int at)
    {
        var word = sentence.Words[at];
        return word.IsCapital && (word.Term.IsLeader || (word.Term.Force is null && !word.Is(Cue.Person) && !word.Is(Cue.Office) && !word.Is(Cue.Anaphor)
            && !word.Is(Cue.Modifier) && word.Term.Place is null && !word.Term.IsRival && !word.Is(Cue.Preposition) && !word.Is(Cue.Also) && !word.Is(Cue.Filler)));
    }

    private string Slice(int first, int last) =>
        sentence.Whole[sentence.Words[first].Start..sentence.Words[last].End];
}
