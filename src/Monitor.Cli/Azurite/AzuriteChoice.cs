namespace Monitor.Cli.Azurite;

/// <summary>Which storage a command uses.</summary>
internal abstract record AzuriteChoice
{
    private AzuriteChoice()
    {
    }

    /// <param name="directoryHasAzurite">An Azurite serves this data directory already.</param>
    /// <param name="directoryIsNamed">The user asked for this data directory.</param>
    public static AzuriteChoice Make(bool directoryHasAzurite, bool directoryIsNamed, DefaultPorts defaultPorts) =>
        (directoryHasAzurite, directoryIsNamed, defaultPorts) switch
        {
            (true, _, _) => new Share(),
            (_, _, DefaultPorts.Free) => new Start(AzuritePorts.Default),
            (_, false, DefaultPorts.AnAzurite) => new UseListening(),
            _ => new Start(AzuritePorts.Free),
        };

    /// <summary>The Azurite that serves our data directory already.</summary>
    public sealed record Share : AzuriteChoice;

    /// <summary>An Azurite that somebody started on the default ports, with data of its own.</summary>
    public sealed record UseListening : AzuriteChoice;

    /// <summary>A new Azurite on our data directory.</summary>
    public sealed record Start(AzuritePorts Ports) : AzuriteChoice;
}
