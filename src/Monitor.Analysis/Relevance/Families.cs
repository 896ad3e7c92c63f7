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
}
