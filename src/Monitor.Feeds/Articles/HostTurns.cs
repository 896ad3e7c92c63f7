namespace Monitor.Feeds.Articles;

/// <summary>One at a time for each host.</summary>
internal sealed class HostTurns
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Turn> turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for its turn, which lasts until the answer is disposed.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var turn = Enter(host);
        try
        {
            await turn.WaitAsync(cancellationToken);
            return turn;
        }
        catch
        {
            Leave(turn);
            throw;
        }
    }

    private Turn Enter(string host)
    {
        lock (gate)
        {
            if (!turns.TryGetValue(host, out var turn))
            {
                turns[host] = turn = new Turn(this, host);
            }

            turn.Waiting++;
            return turn;
        }
    }

    private void Leave(Turn turn)
    {
        lock (gate)
        {
            if (--turn.Waiting == 0)
            {
                turns.Remove(turn.Host);
                turn.End();
            }
        }
    }

    private sealed class Turn(HostTurns all, string host) : IDisposable
    {
        private readonly SemaphoreSlim free = new(1, 1);

        public string Host { get; } = host;

        public int Waiting { get; set; }

        public Task WaitAsync(CancellationToken cancellationToken) => free.WaitAsync(cancellationToken);

        public void End() => free.Dispose();

        public void Dispose()
        {
            free.Release();
            all.Leave(this);
        }
    }
}
