namespace Monitor.Watch.Polling;

/// <summary>Hears of every poll once it is over and saved: a console, a counter.</summary>
public interface IPollListener
{
    void Polled(PollReport report);
}
