using Monitor.Watch.Alerting;
using Monitor.Watch.Notices;
using Monitor.Watch.Replaying;

namespace Monitor.Watch.Tests.Support;

internal sealed class InMemoryDeadLetters(Fate fate, params DeadLetter[] letters) : IDeadLetters
{
    private readonly List<DeadLetter> _letters = [.. letters];

    public IReadOnlyList<DeadLetter> Left => _letters;

    public List<DeadLetter> Enqueued { get; } = [];

    public static DeadLetter Of(AlertRequest request) => new(DeadLetter.IdOf("alerts", request.ToString()), "", "") { Alert = request };

    public static DeadLetter Of(NoticeRequest request) => new(DeadLetter.IdOf("notices", request.ToString()), "", "") { Notice = request };

    public IAsyncEnumerable<DeadLetter> AllAsync(CancellationToken cancellation) => _letters.ToList().ToAsyncEnumerable();

    public async Task PutBackAsync(DeadLetter letter, CancellationToken cancellation)
    {
        await fate.StepAsync();
        Enqueued.Add(letter);
        await fate.StepAsync();
        _letters.Remove(letter);
    }

    public Task RemoveAsync(DeadLetter letter, CancellationToken cancellation)
    {
        _letters.Remove(letter);
        return Task.CompletedTask;
    }
}
