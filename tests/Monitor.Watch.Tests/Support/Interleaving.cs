namespace Monitor.Watch.Tests.Support;

/// <summary>Lets several workers take their steps one at a time, in an order that chance decides.</summary>
internal sealed class Interleaving(Random chance)
{
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>What a worker awaits before each step.</summary>
    public Task TurnAsync()
    {
        var turn = new TaskCompletionSource();
        _waiting.Add(turn);
        return turn.Task;
    }

    /// <param name="workers">They wait for nothing but their turns.</param>
    public Task RunAsync(params IEnumerable<Func<Task>> workers) => Task.Run(async () =>
    {
        var all = workers.Select(worker => worker()).ToList();
        while (_waiting.Count > 0)
        {
            var next = chance.Next(_waiting.Count);
            var turn = _waiting[next];
            _waiting.RemoveAt(next);
            // Without a context the worker goes on here, up to its next turn, before this returns.
            turn.SetResult();
        }

        await Task.WhenAll(all);
    });
}
