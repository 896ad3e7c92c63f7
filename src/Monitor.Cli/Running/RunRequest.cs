using Monitor.Feeds.Opml;

namespace Monitor.Cli.Running;

/// <summary>What the user asked of a run.</summary>
internal sealed record RunRequest
{
    public required DataDirectory Data { get; init; }

    /// <summary>The only feeds to poll; empty for the listed ones.</summary>
    public required IReadOnlyList<OpmlFeed> Feeds { get; init; }

    /// <summary>From when on a feed's first poll alerts; null for the default.</summary>
    public DateTimeOffset? AlertSince { get; init; }

    /// <summary>The model file to judge with; null for the one that the settings name, or the one built in.</summary>
    public string? Model { get; init; }

    public bool AsJson { get; init; }

    public bool Once { get; init; }

    public int Port { get; init; }
}
