using System.Globalization;
using Monitor.Analysis.Figures;

namespace Monitor.Analysis.Events;

/// <summary>One thing that is worth telling about an event.</summary>
public abstract record News
{
    private News()
    {
    }

    public abstract NewsKind Kind { get; }

    /// <summary>In one sentence.</summary>
    public abstract string Words { get; }

    /// <summary>What was known before, where something changed.</summary>
    public virtual string? Before => null;

    /// <summary>What is said now.</summary>
    public virtual string? After => null;

    /// <summary>Nobody has been told of the event.</summary>
    public sealed record NewEvent(Figure? Lead) : News
    {
        public override NewsKind Kind => NewsKind.NewEvent;

        public override string Words => Lead is { } lead ? $"New: {FigureWords.Of(lead)}." : "New: a reduction, told without figures.";
    }

    /// <summary>Another number, or the first one.</summary>
    /// <param name="Force">Whose troops.</param>
    /// <param name="Known">As last told, in words; null when none was.</param>
    /// <param name="Now">In words.</param>
    public sealed record FigureChanged(string Force, string? Known, string Now) : News
    {
        public override NewsKind Kind => NewsKind.FigureChanged;

        public override string Words => Known is null
            ? $"A first figure for {FigureWords.Troops(Force)}: {Now}."
            : $"Another figure for {FigureWords.Troops(Force)}: {Now}; before it was {Known}.";

        public override string? Before => Known;

        public override string? After => Now;
    }

    public sealed record DateChanged(string Force, ResolvedDate Known, ResolvedDate Now) : News
    {
        public override NewsKind Kind => NewsKind.DateChanged;

        public override string Words => $"Another date for {FigureWords.Troops(Force)}: {After}; before it was {Before}.";

        public override string? Before => FigureWords.Day(Known);

        public override string? After => FigureWords.Day(Now);
    }

    public sealed record PlaceChanged(string Force, string Known, string Now) : News
    {
        public override NewsKind Kind => NewsKind.PlaceChanged;

        public override string Words => $"Another place for {FigureWords.Troops(Force)}: {Now}; before it was {Known}.";

        public override string? Before => Known;

        public override string? After => Now;
    }

    public sealed record StatusChanged(string Force, FigureStatus Known, FigureStatus Now) : News
    {
        public override NewsKind Kind => NewsKind.StatusChanged;

        public override string Words => $"The reduction of {FigureWords.Troops(Force)} is now {After}; before it was {Before}.";

        public override string? Before => FigureWords.Of(Known);

        public override string? After => FigureWords.Of(Now);
    }

    public sealed record Denied(string Force, Speaker? By) : News
    {
        public override NewsKind Kind => NewsKind.Denied;

        public override string Words => By is { } speaker
            ? $"Denied by {FigureWords.Of(speaker)}: the reduction of {FigureWords.Troops(Force)}."
            : $"Denied: the reduction of {FigureWords.Troops(Force)}.";
    }

    public sealed record DeadlinePassed(Figure Announced, DateOnly Day) : News
    {
        public override NewsKind Kind => NewsKind.DeadlinePassed;

        public override string Words => string.Create(
            CultureInfo.InvariantCulture, $"The day passed, {Day:yyyy-MM-dd}, and no report says that it was done: {FigureWords.Of(Announced)}.");

        public override string? After => Day.ToString("O", CultureInfo.InvariantCulture);
    }

    public sealed record Edited(string Force, string Known, string Now) : News
    {
        public override NewsKind Kind => NewsKind.Edited;

        public override string Words => $"A published report was changed: for {FigureWords.Troops(Force)} it now says {Now}; before it said {Known}.";

        public override string? Before => Known;

        public override string? After => Now;
    }
}
