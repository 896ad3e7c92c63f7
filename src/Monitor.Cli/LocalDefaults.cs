namespace Monitor.Cli;

/// <summary>What holds on one's own machine and not in the cloud.</summary>
internal static class LocalDefaults
{
    /// <summary>Where the address guard lets a local run go besides public addresses: this machine.</summary>
    public const string Allow = "127.0.0.0/8 ::1 localhost";

    /// <summary>Where the HTTP functions are served unless the run is told otherwise.</summary>
    public const int Port = 7071;

    /// <summary>One machine's few feeds are looked at this often at the least, so that news is minutes old.</summary>
    public const string LongestInterval = "00:15:00";
}
