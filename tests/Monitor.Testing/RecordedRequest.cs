using System.Collections.Immutable;

namespace Monitor.Testing;

/// <param name="Target">Path and query as sent.</param>
/// <param name="Headers">Names compare without case; several values are joined by a comma.</param>
public sealed record RecordedRequest(
    string Method, string Target, ImmutableDictionary<string, string> Headers, string Body);
