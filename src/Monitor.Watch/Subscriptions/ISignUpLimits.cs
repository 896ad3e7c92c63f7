namespace Monitor.Watch.Subscriptions;

/// <summary>Counts what may be done only so often, for all instances together.</summary>
public interface ISignUpLimits
{
    /// <summary>Counts one more of a kind, unless there were as many as may be within the window that now is in.</summary>
    /// <returns>False: there were too many, and this one was not counted.</returns>
    Task<bool> TryCountAsync(string what, int most, TimeSpan window, CancellationToken cancellation);
}
