using System.ComponentModel.DataAnnotations;

namespace Monitor.Functions.Channels;

public sealed class ChannelOptions
{
    /// <summary>Whether alerts may be written to folders of this machine. Default false: a laptop's run turns it on.</summary>
    public bool AllowFolders { get; set; }

    /// <summary>How long one attempt to send may take. Default 20 seconds; must stay well below the sender's lease of a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(20);
}
