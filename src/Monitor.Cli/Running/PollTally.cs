using Monitor.Watch.Polling;
using Monitor.Watch.Triage;

namespace Monitor.Cli.Running;

/// <summary>Adds up the polls of a run, and hands each on to whoever shows it.</summary>
internal sealed class PollTally(Action<PollReport, PollTally> show) : IPollListener
{
    private readonly Lock _gate = new();
    private readonly List<Match> _matches = [];

    public int Feeds { get; private set; }

    public int Failed { get; private set; }

    public int Items { get; private set; }

    public int Unseen { get; private set; }

    /// <summary>What was stored for a person to judge.</summary>
    public int Kept { get; private set; }

    public IReadOnlyList<Match> Matches
    {
        get
        {
            lock (_gate)
            {
                return [.. _matches.OrderByDescending(match => match.Score)];
            }
        }
    }

    public void Polled(PollReport report)
    {
        lock (_gate)
        {
            Feeds += report.IsSkipped ? 0 : 1;
            Failed += report.Failure is null ? 0 : 1;
            Items += report.Items;
            Unseen += report.Unseen;
            Kept += report.Kept.Count;
            _matches.AddRange(report.Matches);
            show(report, this);
        }
    }
}
