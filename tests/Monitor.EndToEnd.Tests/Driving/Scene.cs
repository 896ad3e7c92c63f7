namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>What an analyst did, once for all the tests that look at it.</summary>
public abstract class Scene : IAsyncLifetime, IDisposable
{
    private protected Analyst Analyst { get; } = new();

    public abstract Task InitializeAsync();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Analyst.Dispose();
}
