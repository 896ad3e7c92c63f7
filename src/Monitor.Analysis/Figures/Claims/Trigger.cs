using Monitor.Analysis.Figures.Wording;

namespace Monitor.Analysis.Figures.Claims;

/// <summary>A reducing word of a sentence.</summary>
/// <param name="First">The verb or noun.</param>
/// <param name="Last">Its particle, where other words part them; else the same word.</param>
internal readonly record struct Trigger(Move Move, Forms Forms, int First, int Last)
{
    public bool Is(Forms form) => (Forms & form) != 0;

    public bool IsNounOnly => Forms == Forms.Noun;
}
