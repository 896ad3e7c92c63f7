namespace Monitor.Analysis.Figures.Claims;

/// <summary>What one sentence says of one reduction, before it is joined with what other sentences say of the same.</summary>
/// <param name="IsStrength">It tells how many there are, and no reduction: worth something only beside one.</param>
/// <param name="Position">Of its sentence in the text.</param>
/// <param name="RefersBack">"Under the plans", "That would …": it goes on from the sentence before.</param>
/// <param name="SaysLess">"only 2,500 will stay": its own words make it a reduction.</param>
/// <param name="SaysOnlyWhatStays">"plans to keep 50,000": what leaves, and how far that has come, is told elsewhere.</param>
internal sealed record Claim(Figure Figure, bool IsStrength, int Position, bool RefersBack, bool SaysOnlyWhatStays, bool SaysLess)
{
    /// <summary>It tells of the end of a reduction whose beginning the same sentence tells.</summary>
    public bool IsStage { get; init; }

    /// <summary>A headline's present tense, "UK cuts force by 800", leaves open whether it is done or only announced.</summary>
    public bool IsTentative { get; init; }

    /// <summary>Only a noun tells of it, and no word how far it has come.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Its own sentence names whose troops they are and Iraq, and tells of something that is not over for long.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>A strength of those who are still there, and not of all who were.</summary>
    public bool Stays { get; init; }

    /// <summary>"Germany has moved its instructors too": said of one force more.</summary>
    public bool IsLikewise { get; init; }

    /// <summary>"20,000 left in Iraq", "are still there": others have gone before.</summary>
    public bool IsLeft { get; init; }

    /// <summary>"There are …": so many are there on the day of the report.</summary>
    public bool IsNow { get; init; }

    /// <summary>It has a number of its own; "all" is none.</summary>
    public bool HasNumber => Figure is not { Before: null, Change: null, Share: null, After: null or { High: 0 } };
}
