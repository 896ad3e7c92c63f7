namespace Monitor.Cli.Azurite;

/// <summary>Who has the ports that <c>UseDevelopmentStorage=true</c> stands for.</summary>
internal enum DefaultPorts
{
    Free,
    AnAzurite,
    SomethingElse,
}
