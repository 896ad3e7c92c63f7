namespace Monitor.Cli.Local;

/// <summary>What a one-shot run did with the messages.</summary>
/// <param name="Handled">Messages that a function finished.</param>
/// <param name="Failed">Failed tries; one message may fail several times.</param>
/// <param name="Poisoned">Messages that were given up and lie in a poison queue now.</param>
/// <param name="Waiting">Messages that are left because they wait for a later time.</param>
internal sealed record DrainReport(int Handled, int Failed, int Poisoned, int Waiting);
