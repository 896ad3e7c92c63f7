using Monitor.Analysis.Events;

namespace Monitor.Watch.Events;

/// <summary>Names an event by when it was opened, which is also where it is found, and by the report that opened it.</summary>
public readonly record struct EventId
{
    public EventId(DateTimeOffset opened, string value) => (Opened, Value) = (opened, HexId.Checked(value, nameof(value)));

    public DateTimeOffset Opened { get; }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    public static EventId Of(NewsEvent known) => new(known.Opened, known.Id);

    public override string ToString() => Value;
}
