namespace Monitor.Watch.Polling;

/// <summary>Hears of every poll once it is over and saved: a console, a counter.</summary>
public interface IPollListener
{
    void Polled(PollReport report);

    /// <summary>So many feeds were due and have been asked for.</summary>
    void Asked(int feeds)
    {
    }
}
