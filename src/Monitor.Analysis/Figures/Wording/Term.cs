using System.Collections.ObjectModel;

namespace Monitor.Analysis.Figures.Wording;

/// <summary>All that the lexicon knows of a word or a fixed phrase.</summary>
internal sealed record Term
{
    public static readonly Term Unknown = new();

    public string Text { get; init; } = "";

    /// <summary>One bit for each <see cref="Cue"/>.</summary>
    public UInt128 Cues { get; init; }

    public Move Move { get; init; }

    public Forms Forms { get; init; }

    /// <summary>The move when a particle follows, by the particle: "pull … out", "bring … down".</summary>
    public IReadOnlyDictionary<string, Move> Splits { get; init; } = ReadOnlyDictionary<string, Move>.Empty;

    public Forms SplitForms { get; init; }

    /// <summary>The force that the word stands for, in its canonical name.</summary>
    public string? Force { get; init; }

    /// <summary>It names a person who leads that nation, not the nation.</summary>
    public bool IsLeader { get; init; }

    /// <summary>A party whose troops are not the subject.</summary>
    public bool IsRival { get; init; }

    /// <summary>"Iraqi", or somebody who leads Iraq: the text is about that country.</summary>
    public bool IsIraqi { get; init; }

    public string? Place { get; init; }

    /// <summary>Where the theatre is another one.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>The value of a number word; -1 for other words.</summary>
    public int Number { get; init; } = -1;

    /// <summary>The place of an ordinal in words, "fifteenth"; 0 for words that are none.</summary>
    public int Ordinal { get; init; }

    /// <summary>100 for "hundred"; 0 for words that multiply nothing.</summary>
    public int Scale { get; init; }

    /// <summary>One over this for "third"; 0 for words that are no fraction.</summary>
    public int Denominator { get; init; }

    public bool IsPercent { get; init; }

    /// <summary>1 to 12; 0 for words that are no month.</summary>
    public int Month { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public TimeWord Time { get; init; }

    /// <summary>First and last month of a season.</summary>
    public (int First, int Last)? Season { get; init; }

    public (int Month, int Day)? Feast { get; init; }

    public Term Without(Cue cue) => Is(cue) ? this with { Cues = Cues & ~(UInt128.One << (int)cue) } : this;

    public bool Is(Cue cue) => (Cues & (UInt128.One << (int)cue)) != UInt128.Zero;
}
