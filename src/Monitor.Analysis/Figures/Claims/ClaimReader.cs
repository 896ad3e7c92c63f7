using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>Reads the claims of one sentence.</summary>
internal sealed class ClaimReader(SentenceFacts reading, Context context)
{
    private readonly Sentence _sentence = reading.Sentence;
    private readonly StatusReader _statuses = new(reading);
    private readonly TheatreReader _theatres = new(reading);
    private readonly DeadlineReader _deadlines = new(reading, context.Published);

    public IEnumerable<Claim> Read()
    {
        var drafts = new DraftReader(reading, context).Read();
        foreach (var draft in drafts)
        {
            if (StatusOf(draft) is { } status && Finish(draft, status, FigureKind.Withdrawal) is { } claim)
            {
                yield return claim;
            }
        }

        if (drafts.TrueForAll(draft => draft.Trigger is null) && new MissionReader(reading, context).Read() is var (found, kind) && StatusOf(found) is { } end)
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

        var destination = draft.Trigger is { } trigger ? _theatres.Destination(trigger) : null;
        var isMove = kind == FigureKind.Withdrawal && (destination is not null || draft.Trigger is { Move: Move.Redeploy });
        var figure = new Figure
        {
            Force = draft.Force, Before = draft.Before, After = draft.After, Change = draft.Change, Share = draft.Share, By = by, Starts = starts,
            Place = draft.Place?.Name ?? "Iraq", Destination = destination, Kind = isMove ? FigureKind.Redeployment : kind, Status = status,
            Speaker = new SpeakerReader(_sentence).Read(),
            Sentence = new FigureSentence(_sentence.Whole.Substring(_sentence.Span.Start, _sentence.Span.Length), _sentence.Span.Start),
        };
        return new Claim(figure, draft.IsStrength, _sentence.Position, _sentence.Is(0, Cue.Referring), SaysOnlyWhatStays(draft), draft.SaysLess)
        {
            IsStage = draft.IsStage,
            IsTentative = _sentence.Position == 0 && status == FigureStatus.Done && draft.Trigger is { } told && told.Is(Forms.Third) && !told.Is(Forms.Past),
        };
    }

    private FigureStatus? StatusOf(Draft draft)
    {
        if (draft.Trigger is { } trigger)
        {
            return _statuses.Of(trigger);
        }

        // "135,000, down from 160,000", "the last 500 ended their mission": the number itself says that it is over.
        var isOver = draft.ComesDown || draft is { Before: not null, After: not null } || _sentence.Has(0, int.MaxValue, Cue.Finish);
        return _sentence.Has(0, _sentence.Words.Count - 1, Cue.Could) && !draft.IsStrength ? FigureStatus.Proposed
            : draft.IsStrength ? FigureStatus.Underway
            : isOver && !_sentence.Has(0, int.MaxValue, Cue.Will) && !_sentence.Has(0, int.MaxValue, Cue.Would) ? FigureStatus.Done
            : FigureStatus.Announced;
    }

    private bool SaysOnlyWhatStays(Draft draft) =>
        draft is { After.High: > 0, Before: null, Change: null, Share: null, ComesDown: false }
        && (draft.Trigger is null || (draft.Trigger is not { Move: Move.Cut } && (_sentence.Has(0, int.MaxValue, Cue.Keep) || _sentence.Has(0, int.MaxValue, Cue.Stay))));

    // "withdraw Spanish troops by June 30": a deadline for troops without any "some" is for all of them.
    private bool IsWhole(Draft draft) =>
        draft is { LastAmount: < 0, Trigger: { Move: Move.Withdraw or Move.Depart } trigger }
        && !_sentence.Has(trigger.First - 8, trigger.Last + 8, Cue.Some)
        && !_sentence.Has(0, _sentence.Words.Count - 1, Cue.Stay);
}
