using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>Names an alert: the same article is the same alert, however often it is raised.</summary>
public readonly record struct AlertId
{
    public AlertId(string value) => Value = HexId.Checked(value, nameof(value));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public static AlertId Of(ArticleId article) => new(StableHash.Hex32("alert", article.Value));

    public override string ToString() => Value;
}
