namespace Monitor.Cli.Azurite;

/// <summary>Which storage a local run uses.</summary>
internal abstract record AzuriteChoice
{
    private AzuriteChoice()
    {
    }

    /// <param name="directoryHasAzurite">Another run's Azurite serves this data directory.</param>
    /// <param name="directoryIsNamed">The user asked for this data directory.</param>
    public static AzuriteChoice Make(bool directoryHasAzurite, bool directoryIsNamed, DefaultPorts defaultPorts) =>
        (directoryHasAzurite, directoryIsNamed, defaultPorts) switch
        {
            (true, _, _) => new Share(),
            (_, _, DefaultPorts.Free) => new Start(AzuritePorts.Default),
            (_, false, DefaultPorts.AnAzurite) => new UseListening(),
            _ => new Start(AzuritePorts.Free),
        };

    /// <summary>Another run's Azurite, which must not be ended: its data directory is ours.</summary>
    public sealed record Share : AzuriteChoice;

    /// <summary>An Azurite that somebody started on the default ports, with data of its own.</summary>
    public sealed record UseListening : AzuriteChoice;

    /// <summary>An Azurite of our own on our data directory.</summary>
    public sealed record Start(AzuritePorts Ports) : AzuriteChoice;
}
