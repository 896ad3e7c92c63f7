namespace Monitor.Watch.Events;

/// <summary>Names one thing that was news of an event: whoever tells it, and however often, tells it under this name.</summary>
public readonly record struct BulletinId(EventId Event, int Number);
