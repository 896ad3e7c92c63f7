using Monitor.Watch.Triage;

namespace Monitor.Watch.Alerting;

/// <summary>What is to be said: a match, under a name that every copy of this alert bears.</summary>
public sealed record Alert(AlertId Id, Match Match)
{
    public static Alert Of(Match match) => new(AlertId.Of(match.Id.Article), match);
}
