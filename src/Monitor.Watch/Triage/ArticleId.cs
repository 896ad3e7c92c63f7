namespace Monitor.Watch.Triage;

/// <summary>Names an article, whichever feeds carry it.</summary>
public readonly record struct ArticleId
{
    public ArticleId(string value) => Value = HexId.Checked(value, nameof(value));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public override string ToString() => Value;
}
