using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Tells whose troops are meant.</summary>
internal sealed class ForceReader(SentenceFacts reading)
{
    private readonly Sentence _sentence = reading.Sentence;

    /// <param name="from">The first word of the noun phrase of the troops.</param>
    /// <param name="to">Its last.</param>
    /// <returns>Null when nobody is named, or somebody whose troops are not the subject.</returns>
    public string? Of(int from, int to, Context context)
    {
        if (Inside(from, to) is { } named)
        {
            return named.IsRival ? null : named.Force;
        }

        if (Homeward(to) is { } home)
        {
            return home;
        }

        if (IsOurs(from, to))
        {
            return context.MainForce;
        }

        for (var at = Math.Min(from, _sentence.Words.Count) - 1; at >= 0; at--)
        {
            if (IsParty(at) && !IsOwned(at) && !IsAddressed(at) && !(IsRival(at) && (_sentence.Is(at + 1, Cue.Person) || _sentence.Is(at + 1, Cue.Office))))
            {
                var term = _sentence.Words[at].Term;
                return IsRival(at) ? (IsAnaphoric(from, to) ? null : context.Force) : term.Force;
            }
        }

        // "Its 50 soldiers serving alongside the Danes": the one spoken of, not the one named after.
        return IsAnaphoric(from, to) && context.Force is { } owner ? owner : After(to) ?? context.Force ?? context.MainForce;
    }

    /// <summary>All forces that the text names as the subject: the sentence's first, else null.</summary>
    public string? Subject()
    {
        for (var at = 0; at < _sentence.Words.Count; at++)
        {
            // "Coalition: US troops …": who says it.
            if (IsParty(at) && !IsRival(at) && !(at == 0 && _sentence.Words.Count > 1 && _sentence.Words[1].Before == Pause.Stop && _sentence.Words.Skip(1).Any(word => word.Term is { Force: not null, IsLeader: false })))
            {
                return _sentence.Words[at].Term.Force;
            }
        }

        return null;
    }

    /// <summary>All forces that a noun phrase names: "Japanese, South Korean and Polish contingents".</summary>
    public IEnumerable<string> AllInside(int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (_sentence.Words[at].Term is { Force: { } force, IsLeader: false } && IsParty(at) && !IsOwned(at))
            {
                yield return force;
            }
        }
    }

    /// <summary>The parties listed right before the one named there: "Britain and the US will …", "Tonga, Estonia and Moldova".</summary>
    public IEnumerable<string> Partners(int from, string force)
    {
        var at = from;
        for (var named = force; at >= 0 && PartnerAt(at, named) is >= 0 and var other; at = other + 1)
        {
            named = _sentence.Words[other].Term.Force!;
            yield return named;
        }
    }

    // The party before the one named before that word; -1 for none.
    private int PartnerAt(int from, string force)
    {
        for (var at = from - 1; at >= 0; at--)
        {
            if (_sentence.Words[at].Term.Force == force && IsParty(at))
            {
                var other = _sentence.Says(at - 1, "and") ? at - 2 : _sentence.Says(at - 2, "and") ? at - 3 : _sentence.Words[at].Before == Pause.Comma ? at - 1 : -1;
                return other >= 0 && IsParty(other) && !IsRival(other) && _sentence.Words[other].Term.Force is { } named && named != force ? other : -1;
            }
        }

        return -1;
    }

    private Term? Inside(int from, int to)
    {
        // "its coalition troops", "their NATO contingent": the owner is the subject.
        var isOwn = false;
        for (var at = Math.Max(0, from - 1); at <= to; at++)
        {
            isOwn |= _sentence.Is(at, Cue.Anaphor) && !_sentence.Words[at].IsPossessive;
            var term = _sentence.Words[at].Term;
            if ((at >= from || _sentence.Words[at].IsPossessive) && ((term.Force is not null && !isOwn && IsParty(at)) || (term.IsRival && IsParty(at))))
            {
                return term;
            }
        }

        return null;
    }

    // "is flying the 2,000 men back to Tbilisi": whose capital they go to, theirs they are.
    private string? Homeward(int to)
    {
        for (var at = to + 1; at <= to + 3 && at + 2 < _sentence.Words.Count; at++)
        {
            if (_sentence.Says(at, "back") || _sentence.Says(at, "home"))
            {
                return _sentence.Says(at + 1, "to") && _sentence.Words[at + 2].Term is { Force: { } force, IsLeader: false } ? force : null;
            }
        }

        return null;
    }

    // "to reduce our footprint": a general speaks for the force that the text is about.
    private bool IsOurs(int from, int to)
    {
        for (var at = Math.Max(0, from - 1); at <= to; at++)
        {
            if (_sentence.Says(at, "our") || _sentence.Says(at, "we"))
            {
                return true;
            }
        }

        return false;
    }

    // "its Coalition troops": the coalition is not the owner.
    private bool IsOwned(int at) =>
        at > 0 && _sentence.Is(at - 1, Cue.Anaphor) && !_sentence.Words[at].IsPossessive;

    // "handed its base to the United States", "talks with Britain": they are not the ones who act.
    private bool IsAddressed(int at)
    {
        var before = _sentence.Says(at - 1, "the") ? at - 2 : at - 1;
        return (before >= 0 && _sentence.Words[before].Term.Text is "embedded with" or "attached to" or "seconded to" or "serving with" or "working with") || _sentence.Says(before, "to") || _sentence.Says(before, "with") || _sentence.Says(before, "over") || _sentence.Says(before, "against");
    }

    private bool IsAnaphoric(int from, int to)
    {
        for (var at = Math.Max(0, from - 2); at <= to; at++)
        {
            if (_sentence.Is(at, Cue.Anaphor))
            {
                return true;
            }
        }

        return false;
    }

    private string? After(int to)
    {
        for (var at = to + 1; at < _sentence.Words.Count; at++)
        {
            // "numbers may be cut when NATO trainers deploy": what others do is only its time.
            if (_sentence.Is(at, Cue.After) && _sentence.Words[at].Term.Time == TimeWord.None)
            {
                return null;
            }

            if (IsParty(at) && !IsRival(at) && !IsAddressed(at))
            {
                return _sentence.Words[at].Term.Force;
            }
        }

        return null;
    }

    private bool IsRival(int at) => _sentence.Words[at].Term is { IsRival: true };

    // A country where the troops are, or are sent, is no party: "from Germany", "to Poland".
    private bool IsParty(int at)
    {
        var term = _sentence.Words[at].Term;
        return (term.Force is not null || term.IsRival) && !reading.Places.Any(place => place.At == at);
    }
}
