namespace Monitor.Analysis.Figures.Amounts;

/// <summary>An amount in a sentence, by the places of its words.</summary>
/// <param name="From">The first word of the noun phrase: "about", "its", "a force of" belong to it.</param>
/// <param name="First">The first word of the number itself.</param>
/// <param name="Last">Its last.</param>
/// <param name="Noun">The troops that it counts, the last such word; -1 where it has no noun of its own.</param>
internal sealed record Amount(AmountKind Kind, int From, int First, int Last, int Noun)
{
    public long Low { get; init; }

    public long High { get; init; }

    public bool IsApproximate { get; init; }

    public double Share { get; init; }

    /// <summary>"its 460 troops", "the 2,500 troops": the whole, not some.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>"the remaining 3,000".</summary>
    public bool IsRemaining { get; init; }

    /// <summary>"nearly all of its 4,100": the whole is named, and not all of it goes.</summary>
    public bool IsMost { get; init; }

    /// <summary>"only", "fewer than": the words themselves say that it has become less.</summary>
    public bool IsLess { get; init; }

    /// <summary>"down to 20,000".</summary>
    public bool ComesDown { get; init; }

    /// <summary>It names those that it counts, as in "a force of", "5,200-strong".</summary>
    public bool IsForce { get; init; }

    /// <summary>"… remain in Iraq" follows.</summary>
    public bool Stays { get; init; }

    /// <summary>"… left in Iraq", "… are still there" follows.</summary>
    public bool IsLeft { get; init; }

    /// <summary>The last word of the noun phrase.</summary>
    public int To => Math.Max(Last, Noun);

    public Quantity Quantity => Quantity.Between(Low, High, IsApproximate);
}
