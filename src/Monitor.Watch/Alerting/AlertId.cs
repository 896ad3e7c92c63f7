using System.Globalization;
using Monitor.Watch.Events;
using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>Names an alert: the same news of an event is the same alert, however often it is raised.</summary>
public readonly record struct AlertId
{
    public AlertId(string value) => Value = HexId.Checked(value, nameof(value));

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public static AlertId Of(ArticleId article) => new(StableHash.Hex32("alert", article.Value));

    /// <summary>What is news of an event is one alert, whichever reports bring it.</summary>
    public static AlertId Of(BulletinId news) =>
        new(StableHash.Hex32("news", news.Event.Value, news.Number.ToString(CultureInfo.InvariantCulture)));

    public override string ToString() => Value;
}
