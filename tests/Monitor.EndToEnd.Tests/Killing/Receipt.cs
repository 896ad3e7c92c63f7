namespace Monitor.EndToEnd.Tests.Killing;

/// <summary>One POST that the webhook's receiver took.</summary>
/// <param name="Run">The run that sent it, from 0.</param>
internal sealed record Receipt(string Id, string Timestamp, string Signature, string Body, int Run);
