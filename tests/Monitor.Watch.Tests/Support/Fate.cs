namespace Monitor.Watch.Tests.Support;

/// <summary>
/// Counts the steps that reach a store, and at a chosen one lets the process die or a rival do all its work first.
/// </summary>
internal sealed class Fate
{
    private int _step;

    /// <summary>The step, counted from 1, before which the process dies; 0 for never.</summary>
    public int DiesBefore { get; set; }

    /// <summary>The step, counted from 1, before which the rival acts.</summary>
    public int RivalBefore { get; set; }

    public Func<Task> Rival { get; set; } = () => Task.CompletedTask;

    /// <summary>The process dies before this step, counted from now.</summary>
    public void DiesAfter(int steps) => DiesBefore = _step + steps;

    public async Task StepAsync()
    {
        _step++;
        if (_step == DiesBefore)
        {
            throw new DeathException();
        }

        if (_step == RivalBefore)
        {
            await Rival();
        }
    }

    /// <summary>False when the process died in the middle of the work.</summary>
    public static async Task<bool> SurvivesAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (DeathException)
        {
            return false;
        }
    }
}
