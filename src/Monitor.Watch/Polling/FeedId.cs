namespace Monitor.Watch.Polling;

/// <summary>Names a feed: the hash of the address under which it was added, so the same address is the same feed.</summary>
public readonly record struct FeedId
{
    public FeedId(string value) => Value = HexId.Checked(value, nameof(value));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public static FeedId Of(Uri address) => new(StableHash.Hex32(address.AbsoluteUri));

    public override string ToString() => Value;
}
