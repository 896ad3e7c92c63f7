using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Reads the claims of one sentence.</summary>
internal sealed class ClaimReader(SentenceFacts reading, Context context)
{
    /// <summary>"the first of Britain's troops in southern Iraq have left".</summary>
    private const int FirstReach = 12;

    private const int PastReach = 6;

    private readonly Sentence _sentence = reading.Sentence;
    private readonly StatusReader _statuses = new(reading);
    private readonly TheatreReader _theatres = new(reading);
    private readonly DeadlineReader _deadlines = new(reading, context);

    public IEnumerable<Claim> Read()
    {
        var drafts = new DraftReader(reading, context).Read();
        foreach (var draft in drafts.Where(draft => !IsLongPast(draft)))
        {
            if (StatusOf(draft, drafts) is { } status && !(status == FigureStatus.Done && context.LooksBack) && Finish(draft, status, FigureKind.Withdrawal) is { } claim)
            {
                yield return claim;
            }
        }

        if (drafts.TrueForAll(draft => draft.Trigger is null) && new MissionReader(reading, context).Read() is var (found, kind) && StatusOf(found, drafts) is { } end)
        {
            yield return Finish(found, end, kind);
        }
    }

    private Claim Finish(Draft draft, FigureStatus status, FigureKind kind)
    {
        var (by, starts) = draft.IsStrength ? (null, null) : _deadlines.Of(draft, status);
        if (kind == FigureKind.Withdrawal && by is { Precision: not DatePrecision.Loose } && IsWhole(draft))
        {
            draft.AllLeave();
        }

        // "have completed the withdrawal; about 4,000 remain".
        if (status == FigureStatus.Done && draft is { Stays: true, IsStrength: false, Change: null })
        {
            draft.OthersHaveLeft();
        }

        if (draft.Trigger is { } done && status == FigureStatus.Done && (reading.Triggers.Any(IsCompletion) || LeavesCountry(done, draft)))
        {
            draft.AllLeave();
        }

        var destination = draft.Trigger is { } trigger ? _theatres.Destination(trigger) : null;
        var speaker = new SpeakerReader(_sentence).Read();
        var isMove = kind == FigureKind.Withdrawal && (destination is not null || draft.Trigger is { Move: Move.Redeploy });
        var figure = new Figure
        {
            Force = draft.Force, Before = draft.Before, After = draft.After, Change = draft.Change, Share = draft.Share, By = by, Starts = starts,
            Place = draft.Place?.Name ?? "Iraq", Destination = destination, Kind = isMove ? FigureKind.Redeployment : kind,
            Status = status == FigureStatus.Announced && IsLeak(speaker) ? FigureStatus.Proposed : status,
            Speaker = speaker,
            Sentence = new FigureSentence(_sentence.Whole.Substring(_sentence.Span.Start, _sentence.Span.Length), _sentence.Span.Start),
        };
        return new Claim(figure, draft.IsStrength, _sentence.Position, _sentence.Is(0, Cue.Referring), SaysOnlyWhatStays(draft), draft.SaysLess)
        {
            IsStage = draft.IsStage,
            Stays = draft.Stays,
            IsLeft = draft.IsLeft,
            IsLikewise = draft.Trigger is { } also && TriggerReader.IsLikewise(_sentence, also.First),
            IsNow = draft.IsStrength && _sentence.Has(0, draft.LastAmount, Cue.StrengthVerb) && _sentence.Words.Any(word => word.Term.Text == "there are"),
            IsExplicit = IsExplicit(draft, status),
            IsWeak = status == FigureStatus.Announced && draft.Trigger is { IsNounOnly: true } && !_sentence.Has(0, int.MaxValue, Cue.Will) && !_sentence.Has(0, int.MaxValue, Cue.Would) && !_sentence.Has(0, int.MaxValue, Cue.Announce),
            IsTentative = _sentence.Position == 0 && status == FigureStatus.Done && draft.Trigger is { } told && told.Is(Forms.Third) && !told.Is(Forms.Past),
        };
    }

    private FigureStatus? StatusOf(Draft draft, List<Draft> drafts)
    {
        if (draft.Trigger is { } trigger)
        {
            // "shrunk to 43, and the rest will follow", "the first 500 have left": it goes on.
            var goesOn = !draft.IsStage && (drafts.Exists(other => other.IsStage && other.Force == draft.Force) || IsFirst(trigger));
            // "500 are still in Iraq, and they will be gone by July": the others are gone.
            return draft is { IsLeft: true, After.High: 0 } && _statuses.Of(trigger) == FigureStatus.Announced ? FigureStatus.Underway
                : _statuses.Of(trigger) is not FigureStatus.Done and var status ? status : draft.IsStage ? FigureStatus.Announced : goesOn ? FigureStatus.Underway : FigureStatus.Done;
        }

        // "135,000, down from 160,000", "the last 500 ended their mission": the number itself says that it is over.
        var isOver = draft.ComesDown || draft is { Before: not null, After: not null } || (_sentence.Has(0, int.MaxValue, Cue.Finish) && draft.After is not { High: > 0 });
        return _sentence.Has(0, _sentence.Words.Count - 1, Cue.Could) && !draft.IsStrength ? FigureStatus.Proposed
            : draft.IsStrength ? FigureStatus.Underway
            : _sentence.Has(0, _sentence.Words.Count - 1, Cue.Underway) && draft.After is not null ? FigureStatus.Underway
            : isOver && !_sentence.Has(0, int.MaxValue, Cue.Will) && !_sentence.Has(0, int.MaxValue, Cue.Would) ? FigureStatus.Done
            : FigureStatus.Announced;
    }

    private bool SaysOnlyWhatStays(Draft draft) =>
        draft is { After.High: > 0, Before: null, Change: null, Share: null, ComesDown: false, HaveOthersLeft: false }
        && (draft.Trigger is null || (draft.Trigger is not { Move: Move.Cut } && (_sentence.Has(0, int.MaxValue, Cue.Keep) || _sentence.Has(0, int.MaxValue, Cue.Stay))));

    private bool IsExplicit(Draft draft, FigureStatus status) =>
        draft.Trigger is { Move: not Move.HandOver } && reading.Places.Any(place => place is { IsIraq: true, IsTowards: false })
        && _sentence.Words.Any(word => word.Term.Force == draft.Force && !word.Term.IsLeader)
        && (status is not FigureStatus.Done || reading.Times.Any(time => time.Weekday is not null || time.Unit == TimeWord.Today));

    // What "a source" tells is not announced yet.
    private bool IsLeak(Speaker? speaker) =>
        (speaker is { IsUnnamed: true, Role: { } role } && role.Contains("source", StringComparison.OrdinalIgnoreCase))
        || Enumerable.Range(0, _sentence.Words.Count).Any(at => _sentence.Says(at, "sources") && _sentence.Has(at + 1, at + 4, Cue.Speech));

    // "the exit from Iraq in 2011", told years later.
    private bool IsLongPast(Draft draft) =>
        draft.Trigger is { } trigger && context.Published is { } day
        && reading.Times.Any(time => time.Year > 0 && time.Preposition != TimeWord.None && time.Year < day.Year - 1 && time.First > trigger.Last && time.First - trigger.Last <= PastReach);

    // "completing the withdrawal from Samawah", "completes Iraq pullout"; not "the first phase of the withdrawal is complete".
    private bool IsCompletion(Trigger trigger) =>
        trigger is { IsNounOnly: true, Move: Move.Withdraw or Move.Depart } && _sentence.Has(trigger.First - 4, trigger.First - 1, Cue.Complete)
        && !_sentence.Has(trigger.First - 4, trigger.First - 1, Cue.Some) && !_sentence.Says(trigger.Last + 1, "of");

    // "U.S. forces leave Iraq": no part of them, and no part of the country, and nothing more is said.
    private bool LeavesCountry(Trigger trigger, Draft draft) =>
        _sentence.Position == 0 && draft.LastAmount < 0 && trigger.Move == Move.Depart && _sentence.Says(trigger.Last + 1, "Iraq") && trigger.Last + 2 >= _sentence.Words.Count
        && !_sentence.Has(0, trigger.First, Cue.Some) && !_sentence.Has(0, trigger.First, Cue.Unit) && trigger.First <= 3 && _sentence.Has(0, trigger.First, Cue.Troops);

    private bool IsFirst(Trigger trigger)
    {
        for (var at = Math.Max(0, trigger.First - FirstReach); at < trigger.First; at++)
        {
            var isFirst = _sentence.Words[at].Term.Text is "first" or "the first" or "initial" or "an initial" or "vanguard" or "advance" || _sentence.Is(at, Cue.Container);
            if (isFirst && IsOpeningGroup(at))
            {
                return true;
            }
        }

        return false;
    }

    // "the first of", "the advance of 520", "an initial group"; not "for the first time", "last June that the first".
    private bool IsOpeningGroup(int at) =>
        (_sentence.Words[at].Term.Text is var text && (text.Contains("first", StringComparison.Ordinal) || text.Contains("initial", StringComparison.Ordinal) || text.Contains("vanguard", StringComparison.Ordinal) || text.Contains("advance", StringComparison.Ordinal)))
        && !_sentence.Says(at + 1, "time") && !_sentence.Says(at - 1, "for");

    // "withdraw Spanish troops by June 30": a deadline for troops without any "some" is for all of them.
    private bool IsWhole(Draft draft) =>
        draft is { LastAmount: < 0, Trigger: { Move: Move.Withdraw or Move.Depart } trigger }
        && !_sentence.Has(trigger.First - 8, trigger.Last + 8, Cue.Some)
        && !(_sentence.Has(trigger.First - 8, trigger.Last + 8, Cue.Unit) && !_sentence.Has(trigger.First - 8, trigger.Last + 8, Cue.Troops))
        && !_sentence.Has(0, _sentence.Words.Count - 1, Cue.Stay);
}
