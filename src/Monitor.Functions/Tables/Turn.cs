namespace Monitor.Functions.Tables;

/// <summary>Who has a turn.</summary>
/// <param name="Holder">As it calls itself.</param>
/// <param name="Revision">Another whenever the holder renewed it, or somebody else took it.</param>
internal sealed record Turn(string Holder, string Revision);
