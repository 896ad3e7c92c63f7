using System.Text.Json.Serialization;

namespace Monitor.Cli.Azurite;

/// <summary>What the Azurite of a data directory says of itself.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AzuriteState>))]
internal enum AzuriteState
{
    Starting,
    Serving,

    /// <summary>No command uses it: it saves and ends, or serves again when one has come meanwhile.</summary>
    Ending,
}
