namespace Monitor.EndToEnd.Tests.Driving;

/// <summary>What an analyst does: in one test, or once for all the tests that look at it.</summary>
public abstract class Scene : IAsyncLifetime
{
    private protected Analyst Analyst { get; } = new();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync() => await Analyst.DisposeAsync();
}
