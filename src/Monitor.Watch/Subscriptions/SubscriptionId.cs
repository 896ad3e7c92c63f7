namespace Monitor.Watch.Subscriptions;

/// <summary>Names a subscription: the same address on the same channel is the same subscription.</summary>
public readonly record struct SubscriptionId
{
    public SubscriptionId(string value) => Value = HexId.Checked(value, nameof(value));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public static SubscriptionId Of(ChannelKind channel, string address) =>
        new(StableHash.Hex32("subscription", channel.ToString(), address));

    public override string ToString() => Value;
}
