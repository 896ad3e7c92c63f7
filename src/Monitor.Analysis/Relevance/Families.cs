namespace Monitor.Analysis.Relevance;

/// <summary>The families of <see cref="Concept"/> that decide what a sentence can say at all: found for every sentence, all others only where they matter.</summary>
[Flags]
internal enum Families : ushort
{
    None = 0,
    Reduce = 1,
    Force = 2,
    Iraq = 4,
    Local = 8,
    Elsewhere = 16,
    Friend = 32,
    Theatre = 64,

    /// <summary>Beside <see cref="Reduce"/>: a reducing word that makes a statement with less than all that <see cref="DoubtfulForce"/> asks for.</summary>
    Act = 128,

    /// <summary>Others who have forces or people in Iraq.</summary>
    Rival = 256,

    /// <summary>Beside <see cref="Force"/>: soldiers, not what they have or do.</summary>
    Troops = 512,

    /// <summary>Beside <see cref="Force"/>: people of a nation.</summary>
    People = 1024,
    Civilian = 2048,

    /// <summary>One unit takes over from another.</summary>
    Relief = 4096,
}
